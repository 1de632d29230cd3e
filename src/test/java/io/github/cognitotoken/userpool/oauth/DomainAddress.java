package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Response;
import java.net.URI;
import java.util.Map;

/** The domain's base URL, and what depends on it. */
record DomainAddress(URI base) {

    Response redirect(String path, String query) {
        return redirect(base + path + (query.isEmpty() ? "" : "?" + query));
    }

    static Response redirect(String url) {
        return Response.of(302, "text/html", "").with("Location", url).with("Cache-Control", "no-store");
    }

    /** The page that nothing comes back from (rows 15 and 16). */
    Response errorPage(Map<String, String> parameters) {
        return redirect("/error", Form.encode(parameters));
    }

    String cookie(String name, String value, String more) {
        String secure = base.getScheme().equals("https") ? "; Secure" : "";
        return name + "=" + value + "; Path=" + base.getPath() + "/; HttpOnly; SameSite=Lax" + secure + more;
    }

    /** What a browser calls the page's origin. */
    String origin() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    String relyingParty() {
        return base.getHost();
    }
}
