package io.github.cognitotoken.userpool.oauth;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Everything that the domain answers, by method and path below its base URL. */
public final class Domain {

    /** Where the caching proxy is: the stage of an API gateway. */
    public static final String PROXY_PATH = "/prod";

    private final OAuthPool pool;
    private final DomainSettings settings;
    private final Map<String, Function<Request, Response>> routes = new HashMap<>();
    private final CallbackErrors callbackErrors = new CallbackErrors();
    private final Passkeys passkeys = new Passkeys();
    private final AuthorizationCodes codes = new AuthorizationCodes();

    public Domain(OAuthPool pool, DomainSettings settings) {
        this.pool = pool;
        this.settings = settings;
        forPrograms();
        forBrowsers();
    }

    public Map<String, Function<Request, Response>> routes() {
        return Map.copyOf(routes);
    }

    public CallbackErrors callbackErrors() {
        return callbackErrors;
    }

    public Passkeys passkeys() {
        return passkeys;
    }

    private void forPrograms() {
        ClientAuthentication authentication = new ClientAuthentication(pool);
        token(new TokenEndpoint(
                authentication,
                Map.of(
                        "authorization_code", new AuthorizationCodeGrant(pool, codes),
                        "refresh_token", new RefreshTokenGrant(pool),
                        "client_credentials", new ClientCredentialsGrant(pool)))::answer);
        routes.put("GET /oauth2/token", request -> methodNotAllowed());
        routes.put("POST /oauth2/revoke", new RevokeEndpoint(pool, authentication)::answer);
        routes.put("GET /oauth2/revoke", request -> methodNotAllowed()); // row 23
        routes.put("GET /oauth2/userInfo", new UserInfoEndpoint(pool)::answer);
    }

    private void token(Function<Request, Response> endpoint) {
        if (settings.proxy() == DomainSettings.Proxy.NONE) {
            routes.put("POST /oauth2/token", endpoint);
            return;
        }
        boolean keyHasScope = settings.proxy() == DomainSettings.Proxy.BY_CLIENT_AND_SCOPE;
        CachingProxy proxy = new CachingProxy(endpoint, pool.clock(), keyHasScope);
        routes.put("POST " + PROXY_PATH + "/oauth2/token", proxy::answer);
        routes.put("POST /oauth2/token", request -> blocked());
    }

    private void forBrowsers() {
        DomainAddress address = new DomainAddress(settings.base());
        BrowserSessions sessions = new BrowserSessions(pool.clock());
        Approval approval = new Approval(pool.clock(), codes, sessions, address);
        AuthorizationCheck check = new AuthorizationCheck(pool, address, settings.stepUp());
        PasskeyChallenges challenges = new PasskeyChallenges(pool.clock());
        LoginPages pages = new LoginPages(address, challenges);
        LoginEndpoint login = new LoginEndpoint(pool, pages, approval);
        PasskeySignIn passkeySignIn = new PasskeySignIn(pool, passkeys, challenges, address, pages, approval);
        PasskeyRegistration registration = new PasskeyRegistration(passkeys, challenges, address, sessions);
        AuthorizeEndpoint authorize = new AuthorizeEndpoint(pool, address, sessions, approval, callbackErrors);
        page("GET /oauth2/authorize", asked(check, authorize::answer));
        page("GET /login", asked(check, login::show));
        page("POST /login", asked(check, login::signIn));
        page("POST /passkeys/login", asked(check, passkeySignIn::signIn));
        page("GET /passkeys/register", registration::show);
        page("POST /passkeys/register", registration::register);
        page("GET /logout", new LogoutEndpoint(pool, address, sessions)::answer);
        page("GET /error", ErrorPage::answer);
    }

    /** For pages that belong to an authorize request, which their query repeats. */
    private static Function<Request, Response> asked(
            AuthorizationCheck check, BiFunction<Request, AuthorizationRequest, Response> page) {
        return request -> page.apply(request, check.check(Form.ofTarget(request.target())));
    }

    private void page(String route, Function<Request, Response> page) {
        routes.put(route, request -> {
            try {
                return page.apply(request);
            } catch (BrowserRefusal refusal) {
                return refusal.response();
            }
        });
    }

    private static Response methodNotAllowed() {
        return Response.of(405, "text/html", "<html><body><h1>HTTP Status 405</h1></body></html>")
                .with("Allow", "POST");
    }

    /** Row 27. */
    private static Response blocked() {
        JsonObject body = new JsonObject();
        body.addProperty("message", "Forbidden");
        return Json.response(403, body);
    }
}
