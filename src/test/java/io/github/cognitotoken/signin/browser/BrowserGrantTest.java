package io.github.cognitotoken.signin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.App;
import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.browser.Browser;
import io.github.cognitotoken.host.terminal.Terminal;
import io.github.cognitotoken.oauth.redirect.FreePort;
import io.github.cognitotoken.signin.GrantContext;
import io.github.cognitotoken.signin.GrantType;
import io.github.cognitotoken.signin.GrantTypes;
import io.github.cognitotoken.signin.userpool.UserPoolFlows;
import io.github.cognitotoken.token.TokenParameters;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserGrantTest {

    private static final String CODE = "code=1c5a9b3f-0d11";

    private final FakeDomains domains = new FakeDomains();
    private final String redirectUri = "http://localhost:" + FreePort.find() + "/callback";
    private Instant now = Instant.ofEpochSecond(1795000000);

    @TempDir
    private Path cache;

    private record Run(int code, String stdout, String stderr) {}

    private Run run(FakeHost host, String... arguments) {
        now = now.plusSeconds(1);
        host.started(now)
                .env("COGNITO_TOKEN_CACHE_DIR", cache.resolve("tokens").toString())
                .env("COGNITO_CLIENT_ID", "client1")
                .env("COGNITO_REGION", "eu-west-1");
        int code = App.on(host.host(), grants()).run(arguments);
        return new Run(code, host.stdout(), host.stderr());
    }

    /** Those of the program, with a domain that is not there. */
    private GrantTypes grants() {
        List<GrantType> types = new ArrayList<>(UserPoolFlows.all());
        BrowserFlow flow = new BrowserFlow();
        types.add(new GrantType() {
            @Override
            public String flow() {
                return flow.flow();
            }

            @Override
            public String summary() {
                return flow.summary();
            }

            @Override
            public String grant() {
                return flow.grant();
            }

            @Override
            public Optional<String> allowedBy() {
                return flow.allowedBy();
            }

            @Override
            public boolean isTriedByAuto() {
                return flow.isTriedByAuto();
            }

            @Override
            public TokenParameters parameters(Settings settings) {
                return flow.parameters(settings);
            }

            @Override
            public Grant open(GrantContext context) {
                return new BrowserGrant(
                        context, domains, UserPoolFlows.all().get(0).open(context));
            }
        });
        return new GrantTypes(types);
    }

    private FakeHost at(Browser browser) {
        return new FakeHost().browser(browser);
    }

    private PersonAtTheBrowser signingIn() {
        return new PersonAtTheBrowser(person -> {
            domains.nonce = person.request().get("nonce");
            person.comesBack(CODE);
        });
    }

    private Run login(FakeHost host, String... more) {
        List<String> arguments = new ArrayList<>(List.of("login", "--browser", "--redirect-uri", redirectUri));
        arguments.addAll(List.of(more));
        return run(host, arguments.toArray(String[]::new));
    }

    @Test
    void login_opensTheBrowser_exchangesTheCode_andCachesTheTokens() {
        PersonAtTheBrowser person = signingIn();

        Run login = login(at(person));

        assertThat(login.stderr())
                .contains("https://pool.example/oauth2/authorize?response_type=code&client_id=client1");
        assertThat(login.code()).as(login.stderr()).isZero();
        assertThat(login.stdout()).isEmpty();
        assertThat(login.stderr()).contains("signed in as bob until ");
        assertThat(domains.calls).containsExactly("exchange 1c5a9b3f-0d11 " + redirectUri);
        assertThat(person.request())
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(person.page()).contains("Signed in as bob@example.com");
        assertThat(run(new FakeHost()).stdout()).startsWith("e30.").endsWith(".c2ln\n");
    }

    @Test
    void settings_goIntoTheRequest() {
        PersonAtTheBrowser person = signingIn();

        login(
                at(person),
                "--scope",
                "openid api/read",
                "--identity-provider",
                "Google",
                "--login-hint",
                "bob@example.com",
                "--prompt",
                "login",
                "--lang",
                "de",
                "--resource",
                "https://api.example",
                "--acr",
                "urn:a urn:b",
                "--max-age",
                "60");

        assertThat(person.request())
                .containsEntry("scope", "openid api/read")
                .containsEntry("identity_provider", "Google")
                .containsEntry("login_hint", "bob@example.com")
                .containsEntry("prompt", "login")
                .containsEntry("lang", "de")
                .containsEntry("resource", "https://api.example")
                .containsEntry("acr_values", "urn:a urn:b")
                .containsEntry("max_age", "60");
    }

    @Test
    void lowerLevelThanAsked_isWarnedOf() {
        assertThat(login(at(signingIn()), "--acr", "urn:a").stderr())
                .contains("warning: the tokens tell the level of authentication none");
    }

    @Test
    void refusal_isShownInBrowserAndTerminal() {
        PersonAtTheBrowser person = new PersonAtTheBrowser(one -> one.comesBack("error=access_denied"));

        Run login = login(at(person));

        assertThat(login.code()).isEqualTo(4);
        assertThat(login.stderr()).contains("error: refused: access_denied\nhint: ask somebody\n");
        assertThat(person.page()).contains("refused: access_denied", "ask somebody");
    }

    @Test
    void foreignNonce_isRefused_andNothingIsCached() {
        Run login = login(at(new PersonAtTheBrowser(person -> person.comesBack(CODE))));

        assertThat(login.code()).isEqualTo(6);
        assertThat(login.stderr()).contains("error: the ID token that came is not the answer to this sign-in");
        assertThat(run(new FakeHost()).code()).isEqualTo(5);
    }

    @Test
    void firstSignInOfALinkedUser_isTriedASecondTime_inTheSameWindow() {
        PersonAtTheBrowser person = new PersonAtTheBrowser(one -> {
            domains.nonce = one.request().get("nonce");
            one.comesBack(
                    one.requests.size() == 1
                            ? "error=invalid_request&error_description=Already+found+an+entry+for+username+Google_1"
                            : CODE);
        });

        Run login = login(at(person));

        assertThat(login.code()).as(login.stderr()).isZero();
        assertThat(login.stderr()).contains("trying a second time");
        assertThat(person.requests).hasSize(2);
        assertThat(person.requests.get(0).get("state"))
                .isNotEqualTo(person.requests.get(1).get("state"));
    }

    @Test
    void secondRefusalOfALinkedUser_isFinal() {
        PersonAtTheBrowser person = new PersonAtTheBrowser(one ->
                one.comesBack("error=invalid_request&error_description=Already+found+an+entry+for+username+Google_1"));

        assertThat(login(at(person)).code()).isEqualTo(4);
        assertThat(person.requests).hasSize(2);
    }

    @Test
    void anotherUserThanNamed_isRefused_andOneKnownByThatNameIsNot() {
        assertThat(login(at(signingIn()), "-u", "alice").stderr())
                .contains("in the browser bob@example.com has signed in, and the username is alice");
        Run known = login(at(signingIn()), "-u", "bob@example.com");
        assertThat(known.code()).as(known.stderr()).isZero();
    }

    @Test
    void anotherUserThanBefore_getsAnEntryOfItsOwn_andTheOldNameDoesNotLeadThere() {
        login(at(signingIn()));
        domains.user("carol");

        assertThat(login(at(signingIn())).stderr()).contains("signed in as carol");

        assertThat(run(new FakeHost(), "status").stdout()).contains("carol");
        assertThat(run(new FakeHost(), "status", "-u", "bob").stdout())
                .contains("bob")
                .doesNotContain("carol");
    }

    @Test
    void tokens_areRefreshedAndRevokedAtTheDomain() {
        login(at(signingIn()));

        assertThat(run(new FakeHost(), "--force-refresh").code()).isZero();
        assertThat(run(new FakeHost(), "logout").code()).isZero();

        assertThat(domains.calls).endsWith("refresh refresh-1", "revoke refresh-2");
    }

    @Test
    void logoutWithBrowser_opensTheDomainsPage_afterTheRevocation() {
        login(at(signingIn()));
        PersonAtTheBrowser person = new PersonAtTheBrowser(one -> {});

        Run logout = run(at(person), "logout", "--browser", "--logout-uri", "https://app.example/?out=1");

        assertThat(logout.code()).as(logout.stderr()).isZero();
        assertThat(logout.stderr())
                .contains("signed out bob")
                .contains(
                        "https://pool.example/logout?client_id=client1&logout_uri=https%3A%2F%2Fapp.example%2F%3Fout%3D1")
                .contains("letter by letter: https://app.example/?out=1");
        assertThat(person.request()).containsEntry("client_id", "client1");
        assertThat(domains.calls).endsWith("revoke refresh-1");
    }

    @Test
    void logoutWithBrowser_showsTheAddress_whereNoBrowserIs_andNeedsASignOutUrl() {
        Run shown = run(new FakeHost(), "logout", "--browser", "--logout-uri", "https://app.example/out");
        assertThat(shown.code()).isZero();
        assertThat(shown.stderr()).contains("open this address in the browser that you signed in with");

        assertThat(run(new FakeHost(), "logout", "--browser").code()).isEqualTo(3);
        assertThat(run(new FakeHost(), "logout", "--browser", "--local").code()).isEqualTo(2);
    }

    @Test
    void withoutATerminal_tokenIsExit5_andNamesLogin() {
        PersonAtTheBrowser person = signingIn();
        Run token = run(at(person), "--flow", "browser");

        assertThat(token.code()).isEqualTo(5);
        assertThat(token.stderr()).contains("cognito-token login --browser");
        assertThat(person.requests).isEmpty();
    }

    @Test
    void withoutATerminal_loginIsExit5_whereNoBrowserCanBeOpened() {
        assertThat(login(new FakeHost()).code()).isEqualTo(5);
        assertThat(login(at(signingIn()), "--no-browser").code()).isEqualTo(5);
        assertThat(login(at(signingIn()), "--no-input").code()).isEqualTo(5);
        assertThat(login(at(signingIn()).env("CI", "true")).code()).isEqualTo(5);
        assertThat(run(at(signingIn()), "login", "--browser", "--redirect-uri", "https://team.example/cb")
                        .code())
                .isEqualTo(5);
    }

    @Test
    void takenPort_isPassedOver_forTheNextOne() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, FreePort.address("127.0.0.1"))) {
            String taken = "http://localhost:" + other.getLocalPort() + "/callback";
            PersonAtTheBrowser person = signingIn();

            Run login = run(at(person), "login", "--browser", "--redirect-uri", taken, "--redirect-uri", redirectUri);

            assertThat(login.code()).as(login.stderr()).isZero();
            assertThat(person.request()).containsEntry("redirect_uri", redirectUri);

            Run none = run(at(signingIn()), "login", "--browser", "--redirect-uri", taken);
            assertThat(none.code()).isEqualTo(3);
            assertThat(none.stderr()).contains("other programs listen on port " + other.getLocalPort());
        }
    }

    @Test
    void pastedAddress_completesTheSignIn_alsoWithoutListener() {
        for (String uri : List.of(redirectUri, "https://team.example/callback.html")) {
            PastingTerminal terminal = new PastingTerminal();
            FakeHost host = new FakeHost().terminal(terminal);
            terminal.pastes = () -> {
                var request = PersonAtTheBrowser.parameters(address(host));
                domains.nonce = request.get("nonce");
                return uri + "?" + CODE + "&state=" + request.get("state");
            };

            Run login = run(host, "login", "--browser", "--no-browser", "--redirect-uri", uri);

            assertThat(login.code()).as(login.stderr()).isZero();
            assertThat(login.stderr())
                    .contains("no browser is opened here (--no-browser)")
                    .doesNotContain("1c5a9b3f");
            assertThat(terminal.shown)
                    .anyMatch(text -> text.contains("Paste the address that the browser ends on, or its code"));
        }
    }

    @Test
    void uselessPaste_isToldAndEndsNothing() {
        PastingTerminal terminal = new PastingTerminal();
        FakeHost host = new FakeHost().terminal(terminal);
        BlockingQueue<String> lines = new LinkedBlockingQueue<>(
                List.of("what?", "http://localhost/?code=x2345678&state=foreign", "http://localhost/?code=x2345678"));
        terminal.pastes = () -> {
            domains.nonce = PersonAtTheBrowser.parameters(address(host)).get("nonce");
            return lines.isEmpty() ? "1c5a9b3f-0d11" : lines.remove();
        };

        Run login = login(host, "--no-browser");

        assertThat(login.code()).as(login.stderr()).isZero();
        assertThat(login.stderr())
                .contains(
                        "what you pasted has no code in it",
                        "what you pasted belongs to another sign-in",
                        "what you pasted has a code and no state");
        assertThat(domains.calls).containsExactly("exchange 1c5a9b3f-0d11 " + redirectUri);
    }

    private static java.net.URI address(FakeHost host) {
        return java.net.URI.create(host.stderr()
                .lines()
                .filter(line -> line.startsWith("https://pool.example/"))
                .findFirst()
                .orElseThrow());
    }

    /** A person who pastes into the terminal. */
    private static final class PastingTerminal implements Terminal, Terminal.Dialogue {

        private final List<String> shown = new ArrayList<>();
        private java.util.function.Supplier<String> pastes;

        @Override
        public Optional<Dialogue> open() {
            return Optional.of(this);
        }

        @Override
        public String ask(String prompt, boolean echo) {
            throw new AssertionError("nothing is asked");
        }

        @Override
        public Optional<String> paste(String prompt, BooleanSupplier wanted) {
            shown.add(prompt);
            return wanted.getAsBoolean() ? Optional.of(pastes.get()) : Optional.empty();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
