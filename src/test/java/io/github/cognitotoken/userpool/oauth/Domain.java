package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Everything that the domain answers, by method and path below its base URL. */
public final class Domain {

    private final Map<String, Function<Request, Response>> routes = new HashMap<>();
    private final CallbackErrors callbackErrors = new CallbackErrors();
    private final AuthorizationCheck check;

    public Domain(OAuthPool pool, URI base) {
        DomainAddress address = new DomainAddress(base);
        AuthorizationCodes codes = new AuthorizationCodes();
        BrowserSessions sessions = new BrowserSessions(pool.clock());
        this.check = new AuthorizationCheck(pool, address);
        forPrograms(pool, codes);
        forBrowsers(pool, address, sessions, new Approval(pool.clock(), codes, sessions, address));
    }

    public Map<String, Function<Request, Response>> routes() {
        return Map.copyOf(routes);
    }

    public CallbackErrors callbackErrors() {
        return callbackErrors;
    }

    private void forPrograms(OAuthPool pool, AuthorizationCodes codes) {
        ClientAuthentication authentication = new ClientAuthentication(pool);
        TokenEndpoint token = new TokenEndpoint(
                authentication,
                Map.of(
                        "authorization_code", new AuthorizationCodeGrant(pool, codes),
                        "refresh_token", new RefreshTokenGrant(pool),
                        "client_credentials", new ClientCredentialsGrant(pool)));
        routes.put("POST /oauth2/token", token::answer);
        routes.put("GET /oauth2/token", request -> methodNotAllowed());
        routes.put("POST /oauth2/revoke", new RevokeEndpoint(pool, authentication)::answer);
        routes.put("GET /oauth2/revoke", request -> methodNotAllowed()); // row 23
        routes.put("GET /oauth2/userInfo", new UserInfoEndpoint(pool)::answer);
    }

    private void forBrowsers(OAuthPool pool, DomainAddress address, BrowserSessions sessions, Approval approval) {
        AuthorizeEndpoint authorize = new AuthorizeEndpoint(pool, address, sessions, approval, callbackErrors);
        LoginEndpoint login = new LoginEndpoint(pool, address, approval);
        routes.put("GET /oauth2/authorize", checked(authorize::answer));
        routes.put("GET /login", checked(login::show));
        routes.put("POST /login", checked(login::signIn));
        routes.put("GET /logout", new LogoutEndpoint(pool, address, sessions)::answer);
        routes.put("GET /error", ErrorPage::answer);
    }

    private Function<Request, Response> checked(BiFunction<Request, AuthorizationRequest, Response> page) {
        return request -> {
            try {
                return page.apply(request, check.check(Form.ofTarget(request.target())));
            } catch (BrowserRefusal refusal) {
                return refusal.response();
            }
        };
    }

    private static Response methodNotAllowed() {
        return Response.of(405, "text/html", "<html><body><h1>HTTP Status 405</h1></body></html>")
                .with("Allow", "POST");
    }
}
