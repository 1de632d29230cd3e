package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.oauth.LogoutRequest;
import io.github.cognitotoken.signin.GrantContext;
import java.net.URI;
import java.util.Optional;

/** Ends the browser's own sign-in at the domain: a cookie that only the browser has. */
final class BrowserLogout {

    private final GrantContext context;

    BrowserLogout(GrantContext context) {
        this.context = context;
    }

    /**
     * Opens the domain's page for it, or shows its address.
     *
     * @throws Failure if no sign-out URL is set
     */
    void open(LoginDomain domain) {
        String clientId = context.settings().requireClientId().value();
        String logoutUri = context.settings()
                .oauth()
                .logoutUri()
                .map(uri -> uri.value())
                .orElseThrow(() -> Failure.configuration(
                        "nothing says where the browser goes after the sign-out",
                        "give --logout-uri URL, letter by letter as it is registered with the app client (console: App"
                                + " clients > your client > Login pages > Allowed sign-out URLs)"));
        show(LogoutRequest.uri(domain.logoutEndpoint(), clientId, logoutUri));
        context.diagnostics()
                .note(
                        "if the browser shows that a parameter is missing, the app client does not know this sign-out URL,"
                                + " letter by letter: " + logoutUri);
    }

    private void show(URI page) {
        Diagnostics diagnostics = context.diagnostics();
        Optional<String> absence = context.settings().oauth().noBrowser()
                ? Optional.of("--no-browser")
                : context.host().browser().absence();
        if (absence.isEmpty() && context.host().browser().open(page)) {
            diagnostics.note("the browser signs out at:");
        } else {
            diagnostics.note("no browser is opened here (" + absence.orElse("none could be")
                    + "); open this address in the browser that you signed in with:");
        }
        diagnostics.line(page.toString());
    }
}
