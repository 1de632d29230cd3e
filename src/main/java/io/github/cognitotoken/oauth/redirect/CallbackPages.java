package io.github.cognitotoken.oauth.redirect;

import io.github.cognitotoken.failure.ExternalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** The pages that the browser can end on: {@code page.html}, filled in. They hold no code and no token. */
public final class CallbackPages {

    private static final String STYLE = resource("page.css");

    private final UnaryOperator<String> redaction;
    private final String styleHash;

    /**
     * @param redaction takes secrets out of a text
     */
    public CallbackPages(UnaryOperator<String> redaction) {
        this.redaction = redaction;
        this.styleHash = hashOf(STYLE);
    }

    Reply signedIn(String who) {
        return page(
                200,
                "done",
                "Signed in as " + ExternalText.of(who),
                "cognito-token has your tokens. You can close this window.",
                "");
    }

    Reply failed(String message, String hint) {
        return page(200, "failed", "The sign-in did not work", message, hint);
    }

    /** Two programs wait on this machine, or somebody injects an answer. */
    Reply foreign() {
        return page(
                400,
                "failed",
                "This sign-in belongs to another program",
                "This address answers a sign-in that this cognito-token did not begin. It goes on waiting for its own.",
                "If you opened an old address, sign in at the one that your terminal shows last.");
    }

    Reply alreadyDone() {
        return page(
                409,
                "done",
                "This sign-in is already done",
                "cognito-token has had its answer. You can close this window; your terminal says how it ended.",
                "");
    }

    Reply withoutAnswer() {
        return page(
                400,
                "failed",
                "There is no answer in this address",
                "cognito-token waits here for the end of a sign-in in the browser.",
                "Go on at the sign-in page, or open the address that your terminal shows.");
    }

    Reply malformed() {
        return plain(400, "This is no request of a browser.");
    }

    Reply notANavigation() {
        return plain(403, "Only a browser that comes back from the sign-in page is answered here.");
    }

    Reply notFound() {
        return plain(404, "There is no such page here.");
    }

    Reply wrongMethod() {
        return plain(405, "Only GET is answered here.").with("Allow", "GET, HEAD");
    }

    Reply wrongHost() {
        return plain(421, "This is not the host that you asked for.");
    }

    Reply tooLarge() {
        return plain(431, "The request is too large.");
    }

    private static Reply plain(int status, String text) {
        return Reply.text(status, text);
    }

    private Reply page(int status, String kind, String heading, String text, String hint) {
        String filled = resource("page.html")
                .replace("{{style}}", STYLE)
                .replace("{{kind}}", kind)
                .replace("{{heading}}", shown(heading))
                .replace("{{text}}", shown(text))
                .replace("{{hint}}", hint.isEmpty() ? "" : "<p class=\"hint\">" + shown(hint) + "</p>");
        return Reply.html(status, styleHash, filled);
    }

    private String shown(String text) {
        return redaction
                .apply(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("{", "&#123;");
    }

    private static String hashOf(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = CallbackPages.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the pages are part of the program", e);
        }
    }
}
