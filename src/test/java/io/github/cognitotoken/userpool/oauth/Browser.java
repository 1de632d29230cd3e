package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does on the domain: keeps cookies, follows redirects within the domain, sends the login form. */
public final class Browser {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final UserPool pool;
    private final DomainCaller caller;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(UserPool pool) {
        this.pool = pool;
        this.caller = new DomainCaller(pool);
    }

    /**
     * Opens the address of an authorize request and signs in where a page asks for that; returns the address outside of
     * the domain that the browser is sent to, which it does not open.
     */
    public URI signIn(URI authorize, String username, String password) throws IOException {
        Answer answer =
                open(authorize.toString().substring(pool.domain().toString().length()));
        Answer redirect = answer.location().isEmpty() ? signIn(answer, username, password) : answer;
        if (redirect.location().isEmpty()) {
            throw new AssertionError("no redirect but a page: " + redirect.body());
        }
        return URI.create(redirect.location());
    }

    /** Asks for a code; the answer is a page of the domain, or the redirect that leaves it. */
    Answer authorize(Map<String, String> parameters) throws IOException {
        return open("/oauth2/authorize?" + Form.encode(parameters));
    }

    /** The path is one below the domain's base URL. */
    Answer open(String path) throws IOException {
        Answer answer = remember(caller.get(path, "Cookie", cookieHeader()));
        return answer.location().startsWith(pool.domain() + "/")
                ? open(answer.location().substring(pool.domain().toString().length()))
                : answer;
    }

    /** Sends the form of this login page. */
    Answer signIn(Answer page, String username, String password) throws IOException {
        return send(page, Map.of("username", username, "password", password));
    }

    /** Sends the first form of this page. */
    Answer send(Answer page, Map<String, String> fields) throws IOException {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("_csrf", csrf(page));
        String action = found(ACTION, page.body()).replace("&amp;", "&");
        return post(action.substring(pool.domain().getPath().length()), form);
    }

    Answer post(String path, Map<String, String> form) throws IOException {
        return remember(caller.post(path, Form.encode(form), "Cookie", cookieHeader()));
    }

    static String csrf(Answer page) {
        return found(CSRF, page.body());
    }

    /** Signs in and returns the parameters that the callback gets. */
    Form callback(Map<String, String> parameters, String username, String password) throws IOException {
        return callback(signIn(authorize(parameters), username, password));
    }

    static Form callback(Answer redirect) {
        return Form.parse(URI.create(redirect.location()).getRawQuery());
    }

    public void dropCookies() {
        cookies.clear();
    }

    private Answer remember(Answer answer) {
        for (String cookie : answer.response().headers().allValues("Set-Cookie")) {
            String pair = cookie.substring(0, cookie.indexOf(';'));
            int equals = pair.indexOf('=');
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair.substring(0, equals));
            } else {
                cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return answer;
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String found(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + html);
        }
        return matcher.group(1);
    }
}
