package io.github.cognitotoken.webdriver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** chromedriver, on a port of its own choice; it ends its browsers when it is asked to end. */
final class DriverProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");

    private final Process process;
    private final URI address;

    private DriverProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static DriverProcess start(Path home) {
        try {
            ProcessBuilder builder = new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true);
            // what a browser stores in its user's home is nobody else's business here
            builder.environment().put("HOME", home.toString());
            builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
            Process process = builder.start();
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                Matcher port = PORT.matcher(line);
                if (port.find()) {
                    readOn(said);
                    return new DriverProcess(process, URI.create("http://localhost:" + port.group(1)));
                }
            }
            throw new IllegalStateException("chromedriver does not start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What nobody reads would block it. */
    private static void readOn(BufferedReader said) {
        Thread reader = new Thread(() -> said.lines().forEach(line -> {}), "chromedriver");
        reader.setDaemon(true);
        reader.start();
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
