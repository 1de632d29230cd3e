package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.util.Optional;

/** GET /logout: ends the browser's session and revokes no token; it is not OIDC's logout, though advertised so (4.5). */
final class LogoutEndpoint {

    private final OAuthPool pool;
    private final DomainAddress address;
    private final BrowserSessions sessions;

    LogoutEndpoint(OAuthPool pool, DomainAddress address, BrowserSessions sessions) {
        this.pool = pool;
        this.address = address;
        this.sessions = sessions;
    }

    Response answer(Request request) {
        Form form = Form.ofTarget(request.target());
        Optional<? extends OAuthClient> client = form.get("client_id").flatMap(pool::client);
        if (client.isEmpty()) {
            return refused("Missing required parameter client_id in request URL"); // row 25
        }
        Optional<String> registered =
                form.get("logout_uri").filter(client.get().oauth().logoutUrls()::contains);
        if (registered.isPresent()) {
            return ended(request, DomainAddress.redirect(registered.get()));
        }
        if (form.has("redirect_uri") && form.has("response_type")) {
            return ended(request, address.redirect("/login", request.target().replaceFirst("[^?]*\\?", "")));
        }
        return refused("Required String parameter 'redirect_uri' is not present"); // row 24
    }

    private Response ended(Request request, Response next) {
        sessions.end(request);
        return next.with("Set-Cookie", address.cookie(BrowserSessions.COOKIE, "", "; Max-Age=0"));
    }

    private static Response refused(String text) {
        return Html.page(400, "Bad Request", "<p>" + Html.escaped(text) + "</p>");
    }
}
