package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Response;
import java.util.Optional;

/** The form in which people sign in, and the button for a passkey; tests find the parts by their ids. */
record LoginPage(
        DomainAddress address, String query, String csrf, String challenge, String username, Optional<String> error) {

    Response response() {
        String alert = error.map(LoginPage::alert).orElse("");
        return Html.page(200, "Sign in", alert + passwordForm() + passkeyForm() + PasskeyScripts.SIGN_IN);
    }

    private String passwordForm() {
        return """
                <form id="login" method="post" action="%s">
                <input type="hidden" name="_csrf" value="%s">
                <label>Username <input id="username" name="username" autocomplete="username" value="%s"></label>
                <label>Password <input id="password" name="password" type="password"></label>
                <button id="submit" type="submit">Sign in</button>
                </form>
                """.formatted(action("/login"), Html.escaped(csrf), Html.escaped(username));
    }

    private String passkeyForm() {
        return """
                <form id="passkey-form" method="post" action="%s" data-challenge="%s" data-rp="%s">
                <input type="hidden" name="_csrf" value="%s">
                <input type="hidden" name="credential">
                <button id="passkey" type="button">Sign in with a passkey</button>
                </form>
                """.formatted(action("/passkeys/login"), challenge, address.relyingParty(), Html.escaped(csrf));
    }

    private String action(String path) {
        return Html.escaped(address.base().getPath() + path + "?" + query);
    }

    private static String alert(String text) {
        return "<p id=\"error\" role=\"alert\">" + Html.escaped(text) + "</p>\n";
    }
}
