package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.host.browser.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Opens no window: answers each request as the domain would, and shows the page that it ends on. */
final class PersonAtTheBrowser implements Browser {

    /** Requests that were opened, by their parameters. */
    final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

    private final BlockingQueue<String> pages = new LinkedBlockingQueue<>();

    private final Consumer<PersonAtTheBrowser> doing;

    /** @param doing what the person does when a page is opened; it happens while the program goes on */
    PersonAtTheBrowser(Consumer<PersonAtTheBrowser> doing) {
        this.doing = doing;
    }

    @Override
    public Optional<String> absence() {
        return Optional.empty();
    }

    @Override
    public boolean open(URI page) {
        requests.add(parameters(page));
        Thread person = new Thread(() -> doing.accept(this), "person");
        person.setDaemon(true);
        person.start();
        return true;
    }

    /** Waits for the page that it ends on: the program may have ended before the browser has read it. */
    String page() {
        try {
            return String.valueOf(pages.poll(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Map<String, String> request() {
        return requests.get(requests.size() - 1);
    }

    /** Comes back with this answer, and with the state unless the answer has one. */
    void comesBack(String answer) {
        get(request().get("redirect_uri") + "?" + answer + "&state=" + request().get("state"));
    }

    void get(String address) {
        try {
            HttpRequest get = HttpRequest.newBuilder(URI.create(address))
                    .header("Accept", "text/html")
                    .build();
            HttpClient client = HttpClient.newHttpClient();
            HttpResponse<String> answer = client.send(get, HttpResponse.BodyHandlers.ofString());
            String next = answer.headers().firstValue("Location").orElse("");
            if (next.startsWith("https://pool.example/")) {
                open(URI.create(next));
            } else if (next.isEmpty()) {
                pages.add(answer.body());
            } else {
                get(URI.create(address).resolve(next).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Map<String, String> parameters(URI page) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : page.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
