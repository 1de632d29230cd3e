package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.oauth.CallbackError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sign-in whose browser comes back by itself. */
class BrowserLoginIT {

    private final BrowserSetup setup = new BrowserSetup();
    private final CognitoToken program = setup.withBrowser();
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @AfterEach
    void stop() {
        setup.close();
    }

    private Running login(String... more) {
        List<String> arguments = new ArrayList<>(List.of("login", "--browser", "--redirect-uri", setup.redirectUri()));
        arguments.addAll(List.of(more));
        return program.start(arguments.toArray(String[]::new));
    }

    /** Signs in and lets the browser come back; returns the page that it ends on. */
    private HttpResponse<String> comeBack(URI request) {
        return get(setup.signIn(request));
    }

    private HttpResponse<String> get(String address) {
        try {
            HttpRequest get = HttpRequest.newBuilder(URI.create(address))
                    .header("Accept", "text/html")
                    .build();
            return http.send(get, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void signIn_endsOnAPageWithoutTheCode_andLaterCallsPrintTokens() {
        Running login = login();

        HttpResponse<String> page = comeBack(setup.opened());

        Outcome outcome = login.ends().ends(0);
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.stderr()).contains("signed in as bob until ");
        assertThat(page.uri().toString())
                .startsWith(setup.redirectUri() + "/done/")
                .doesNotContain("code");
        assertThat(page.body()).contains("Signed in as bob");
        program.run().succeeds().printsToken("access", Bob.NAME);
        assertThat(program.run("status").ends(0).stdout()).contains("by flow browser");
    }

    @Test
    void tokens_areRefreshedAndRevokedAtTheDomain() {
        Running login = login();
        comeBack(setup.opened());
        login.ends().ends(0);
        program.cache().expire();

        program.run().succeeds().printsToken("access", Bob.NAME);
        String refreshToken = program.cache().refreshToken();
        program.run("logout").ends(0);

        assertThat(setup.pool().requests().count("GetTokensFromRefreshToken")).isZero();
        assertThat(setup.pool().requests().count("RevokeToken")).isZero();
        program.stdin(refreshToken)
                .run("login", "--flow", "browser", "--refresh-token-stdin")
                .fails(5);
    }

    @Test
    void tokens_areRefreshedAndRevokedAtTheApi_whereNothingNamesTheDomain() {
        Running login = login();
        comeBack(setup.opened());
        login.ends().ends(0);
        program.without("COGNITO_DOMAIN").cache().expire();

        program.run().succeeds().printsToken("access", Bob.NAME);
        program.run("logout").ends(0);

        assertThat(setup.pool().requests().count("GetTokensFromRefreshToken")).isEqualTo(1);
        assertThat(setup.pool().requests().count("RevokeToken")).isEqualTo(1);
    }

    @Test
    void missingSettings_areNamedWithoutAUsername() {
        CognitoToken.alone().run("login", "--browser").fails(3).error("no app client id and no region are set");
    }

    @Test
    void refreshTokenFromElsewhere_isTakenOver_asACiDoes() {
        Running login = login();
        comeBack(setup.opened());
        login.ends().ends(0);
        String refreshToken = program.cache().refreshToken();

        CognitoToken job = CognitoToken.with(setup.pool())
                .env("COGNITO_DOMAIN", setup.pool().domain().toString())
                .env("CI", "true");
        job.stdin(refreshToken)
                .run("login", "--flow", "browser", "--refresh-token-stdin")
                .ends(0);
        job.run().succeeds().printsToken("access", Bob.NAME);
        CognitoToken other = CognitoToken.with(setup.pool())
                .env("COGNITO_DOMAIN", setup.pool().domain().toString())
                .env("COGNITO_REFRESH_TOKEN", refreshToken);
        other.run("login", "--flow", "browser").ends(0);
    }

    @Test
    void expiredSignIn_isExit5_withoutATerminal_andNamesTheBrowser() {
        Running login = login();
        comeBack(setup.opened());
        login.ends().ends(0);
        program.cache().expire();
        program.cache().change(entry -> entry.addProperty("refresh_token", "unknown"));

        program.run().fails(5).hint("cognito-token login --browser");
    }

    @Test
    void domain_isFoundByTheUserPoolId() {
        program.without("COGNITO_DOMAIN")
                .env("COGNITO_USER_POOL_ID", setup.pool().id());
        Running login = login();

        comeBack(setup.opened());

        login.ends().ends(0);
    }

    @Test
    void foreignCallback_endsNothing() {
        Running login = login();
        URI request = setup.opened();

        HttpResponse<String> foreign = get(setup.redirectUri() + "?code=stolen-code&state=foreign");
        assertThat(foreign.body()).contains("This sign-in belongs to another program");

        comeBack(request);
        login.ends().ends(0);
    }

    @Test
    void refusedScope_isToldInBrowserAndTerminal() {
        Running login = login("--scope", "openid api/write");

        HttpResponse<String> page = comeBack(setup.opened());

        Outcome outcome = login.ends();
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.stderr()).contains("error: ", "hint: ");
        assertThat(page.body()).contains("The sign-in did not work", "class=\"hint\"");
    }

    /** A trigger of the pool has linked the accounts of a federated user, which Cognito refuses once. */
    @Test
    void firstSignInOfALinkedUser_isTriedASecondTime_inTheSameWindow() {
        setup.pool().callbackErrors().next(CallbackError.alreadyLinked("Google_117"));
        Running login = login();

        HttpResponse<String> loginPage = comeBack(setup.opened());
        assertThat(loginPage.uri().toString()).startsWith(setup.pool().domain() + "/");
        comeBack(loginPage.request().uri());

        assertThat(login.ends().ends(0).stderr()).contains("trying a second time");
    }

    @Test
    void resource_isAskedForTwice_andIsTheAudienceOfTheToken() {
        Running login = login("--resource", "https://api.example.com");
        comeBack(setup.opened());
        login.ends().ends(0);

        String token = program.run("--resource", "https://api.example.com")
                .succeeds()
                .outcome()
                .stdout();
        assertThat(Claims.of(token.strip()).get("aud").getAsString()).isEqualTo("https://api.example.com");
    }

    @Test
    void logoutWithBrowser_endsTheBrowsersOwnSignIn() throws Exception {
        Running login = login();
        comeBack(setup.opened());
        login.ends().ends(0);

        Outcome logout = program.run("logout", "--browser", "--logout-uri", BrowserSetup.SIGNED_OUT)
                .ends(0);

        assertThat(logout.stderr()).contains("signed out bob", "letter by letter: " + BrowserSetup.SIGNED_OUT);
        HttpRequest request = HttpRequest.newBuilder(setup.opened()).build();
        HttpResponse<String> page = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(page.headers().firstValue("Location")).contains(BrowserSetup.SIGNED_OUT);
    }

    @Test
    void nothingButLoopback_listens() throws IOException {
        Running login = login();
        URI request = setup.opened();

        Set<String> listening = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            Files.readAllLines(Path.of(table)).stream()
                    .map(line -> line.strip().split("\\s+", -1))
                    .filter(words -> words.length > 9 && words[3].equals("0A"))
                    .filter(words -> login.hasOpen("socket:[" + words[9] + "]"))
                    .forEach(words -> listening.add(words[1].substring(0, words[1].indexOf(':'))));
        }

        // 127.0.0.1, also in the form of an IPv6 socket, and ::1
        assertThat(listening)
                .isNotEmpty()
                .isSubsetOf("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");
        comeBack(request);
        login.ends().ends(0);
    }

    @Test
    void withoutATerminal_andWithoutABrowser_isExit5AtOnce() {
        program.without("BROWSER");

        program.run("login", "--browser").fails(5).error("a sign-in in the browser is needed");
        program.run("--flow", "browser").fails(5).hint("cognito-token login --browser");
        program.env("CI", "true")
                .env("BROWSER", "true")
                .run("login", "--browser")
                .fails(5);
    }

    @Test
    void noSecret_isShownOrGivenToTheBrowser() throws IOException {
        Running login = login("--debug");
        URI request = setup.opened();
        String address = setup.signIn(request);
        get(address);

        Outcome outcome = login.ends().ends(0);
        String code = address.replaceAll(".*[?&]code=([^&]*).*", "$1");
        assertThat(outcome.stderr()).doesNotContain(code, program.cache().refreshToken());
        try (Stream<Path> files = Files.list(program.cache().folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain(code);
            }
        }
    }
}
