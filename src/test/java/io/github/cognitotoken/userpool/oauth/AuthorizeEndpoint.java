package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.util.Map;
import java.util.Optional;

/** GET /oauth2/authorize (4.2): a code where the browser is signed in, else the login page. */
final class AuthorizeEndpoint {

    private final OAuthPool pool;
    private final DomainAddress address;
    private final BrowserSessions sessions;
    private final Approval approval;
    private final CallbackErrors errors;

    AuthorizeEndpoint(
            OAuthPool pool, DomainAddress address, BrowserSessions sessions, Approval approval, CallbackErrors errors) {
        this.pool = pool;
        this.address = address;
        this.sessions = sessions;
        this.approval = approval;
        this.errors = errors;
    }

    Response answer(Request request, AuthorizationRequest asked) {
        Optional<CallbackError> planned = errors.take();
        if (planned.isPresent()) {
            return asked.withError(planned.get()); // rows 17 to 21
        }
        Optional<BrowserSession> session = sessions.find(request)
                .filter(found -> asked.accepts(found, pool.clock().instant()));
        if (session.isPresent()) {
            return approval.approve(asked, session.get());
        }
        if (asked.prompts("none")) {
            return asked.withError(CallbackError.of("login_required")); // row 22
        }
        return signIn(request, asked);
    }

    /** With identity_provider the login page is skipped. */
    private Response signIn(Request request, AuthorizationRequest asked) {
        Optional<String> provider = asked.form().get("identity_provider").filter(name -> !name.equals("COGNITO"));
        if (provider.isEmpty()) {
            return address.redirect(
                    "/login", request.target().substring(request.target().indexOf('?') + 1));
        }
        return provider.flatMap(pool::federated)
                // a provider without a mapping counts as the lowest level (9.4)
                .map(user -> approval.signedIn(asked, user, AuthenticationLevel.PASSWORD))
                .orElseGet(() -> address.errorPage(Map.of("error", "invalid_request"))); // row 16
    }
}
