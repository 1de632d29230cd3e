package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Response;
import java.util.Optional;

/** The form in which people sign in; tests find its parts by their ids. */
record LoginPage(String query, String csrf, String username, Optional<String> error) {

    Response response() {
        String content = """
                %s
                <form id="login" method="post" action="login?%s">
                <input type="hidden" name="_csrf" value="%s">
                <label>Username <input id="username" name="username" autocomplete="username" value="%s"></label>
                <label>Password <input id="password" name="password" type="password"></label>
                <button id="submit" type="submit">Sign in</button>
                </form>
                """.formatted(
                        error.map(LoginPage::alert).orElse(""),
                        Html.escaped(query),
                        Html.escaped(csrf),
                        Html.escaped(username));
        return Html.page(200, "Sign in", content);
    }

    private static String alert(String text) {
        return "<p id=\"error\" role=\"alert\">" + Html.escaped(text) + "</p>";
    }
}
