package io.github.cognitotoken.e2e;

import io.github.cognitotoken.oauth.redirect.FreePort;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.oauth.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A pool whose login page sends Bob back to a port of this machine, and the program that listens there. */
final class BrowserSetup implements AutoCloseable {

    static final String SIGNED_OUT = "https://team.example/signed-out";

    private final String redirectUri = "http://localhost:" + FreePort.find() + "/callback";
    private final UserPool pool = Bob.pool(client -> client.managedLogin(
                    List.of(redirectUri, "http://localhost:8585", "https://team.example/callback.html"),
                    List.of("openid", "email", "aws.cognito.signin.user.admin", "api/read"))
            .logoutUrls(SIGNED_OUT));
    private final CognitoToken program =
            CognitoToken.with(pool).env("COGNITO_DOMAIN", pool.domain().toString());

    UserPool pool() {
        return pool;
    }

    CognitoToken program() {
        return program;
    }

    String redirectUri() {
        return redirectUri;
    }

    /** The program opens its browser by a script that only notes the address: the test goes there itself. */
    CognitoToken withBrowser() {
        Path script =
                program.file("browser", "echo \"$1\" >\"$HOME/opening\"; mv \"$HOME/opening\" \"$HOME/opened\"\n");
        return program.env("BROWSER", "sh " + script + " %s");
    }

    /** Waits until the program opens a browser; returns the address. */
    URI opened() {
        Path opened = program.home().resolve("opened");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(opened)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no browser is opened");
            }
            Thread.onSpinWait();
        }
        try {
            URI address = URI.create(Files.readString(opened).strip());
            Files.delete(opened);
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs Bob in at the login page; returns the address that the browser is sent back to. */
    String signIn(URI request) {
        try {
            return new Browser(pool).signIn(request, Bob.NAME, Bob.PASSWORD).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address on the screen that a person is to open. */
    URI shownBy(Terminal terminal) {
        terminal.shows("/oauth2/authorize?").shows("Paste the address that the browser ends on");
        return URI.create(terminal.screen()
                .lines()
                .filter(line -> line.startsWith(pool.domain() + "/oauth2/authorize?"))
                .findFirst()
                .orElseThrow());
    }

    @Override
    public void close() {
        pool.close();
    }
}
