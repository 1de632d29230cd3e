package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.util.Optional;
import java.util.UUID;

/** Forms of a page count only from the browser that the page was sent to: a cookie and a hidden field must agree. */
final class Csrf {

    static final String FIELD = "_csrf";
    private static final String COOKIE = "XSRF-TOKEN";

    private Csrf() {}

    /** The browser's own token if it has one: several open pages of it all work. */
    static String token(Request request) {
        return Cookies.value(request, COOKIE).orElseGet(() -> UUID.randomUUID().toString());
    }

    static Response remembered(Response page, String token, DomainAddress address) {
        return page.with("Set-Cookie", address.cookie(COOKIE, token, ""));
    }

    static void check(Request request, Form form) {
        Optional<String> cookie = Cookies.value(request, COOKIE);
        if (cookie.isEmpty() || !cookie.equals(form.get(FIELD))) {
            throw new BrowserRefusal(Html.page(403, "Forbidden", "<p>Invalid CSRF token.</p>"));
        }
    }
}
