package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.cognitolocal.CognitoLocal;
import io.github.cognitotoken.cognitolocal.CognitoLocalExtension;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sign-in in a browser at an emulator that others wrote: its authorize and token endpoints, where PKCE is a must. */
@ExtendWith(CognitoLocalExtension.class)
class CognitoLocalBrowserIT {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void loginPage_givesTokens_whichAreRefreshedThere(boolean secret, CognitoLocal cognito) throws Exception {
        try (BrowserSetup setup = new BrowserSetup()) {
            String pool = cognito.createPool("browser");
            cognito.createUser(pool, "alice", PASSWORD);
            CognitoLocal.Client client = cognito.createClient(pool, secret, setup.redirectUri());
            CognitoToken program = setup.withBrowser()
                    .env("AWS_ENDPOINT_URL", cognito.endpoint().toString())
                    .env("COGNITO_DOMAIN", cognito.endpoint().toString())
                    .env("COGNITO_CLIENT_ID", client.id());
            client.secret().ifPresent(value -> program.env("COGNITO_CLIENT_SECRET", value));

            Running login = program.start("login", "--browser", "--redirect-uri", setup.redirectUri());
            String page = signIn(cognito, setup.opened());

            login.ends().ends(0);
            assertThat(page).contains("Signed in as alice@example.com");
            String first = program.run().succeeds().outcome().stdout();
            assertThat(Claims.of(first.strip()).get("username").getAsString()).isEqualTo("alice");
            program.cache().expire();
            assertThat(program.run().succeeds().outcome().stdout()).isNotEqualTo(first);
        }
    }

    /** Sends the login form with all that it holds. */
    private String signIn(CognitoLocal cognito, URI request) throws IOException, InterruptedException {
        String form = http.send(HttpRequest.newBuilder(request).build(), BodyHandlers.ofString())
                .body();
        List<String> fields = new ArrayList<>();
        for (MatchResult field : HIDDEN.matcher(form).results().toList()) {
            fields.add(field.group(1) + "=" + URLEncoder.encode(field.group(2), UTF_8));
        }
        fields.add("username=alice");
        fields.add("password=" + PASSWORD);
        return http.send(
                        HttpRequest.newBuilder(cognito.endpoint().resolve("/oauth2/authorize"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Accept", "text/html")
                                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
