package io.github.cognitotoken.oauth;

import io.github.cognitotoken.host.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/** The answer to an {@link AuthorizationRequest}: the query of the redirect. */
public sealed interface AuthorizationResponse {

    /** The user signed in. */
    record Code(Secret code) implements AuthorizationResponse {}

    /**
     * The server refused.
     *
     * @param error the kind (RFC 6749, section 4.1.2.1)
     * @param description the cause, as the server tells it: text from outside; empty where there is none
     */
    record Refused(String error, String description) implements AuthorizationResponse {}

    /**
     * The browser stays on Cognito's own error page, whose address a person pasted: nothing comes back from there.
     *
     * @param error the reason
     */
    record Stranded(String error) implements AuthorizationResponse {}

    /** No answer to this request. */
    record Unusable(Fault fault) implements AuthorizationResponse {}

    /** What is wrong with an answer, in words that follow "it". */
    enum Fault {
        FOREIGN("belongs to another sign-in: its state is not the one that was sent"),
        WITHOUT_STATE("has a code and no state: it is not the whole address"),
        WITHOUT_CODE("has no code in it"),
        MALFORMED("cannot be read");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The form of a code: Cognito's are UUIDs, other servers have longer ones. */
    Pattern CODE = Pattern.compile("[A-Za-z0-9._~-]{8,2048}");

    /** Cognito's own page for errors that it does not redirect. */
    String ERROR_PAGE = "/error";

    /**
     * Reads the query of the address that the browser was sent back to.
     *
     * @param state the one that was sent
     */
    static AuthorizationResponse ofQuery(String query, String state) {
        Optional<QueryParameters> read = QueryParameters.parse(query);
        if (read.isEmpty()) {
            return new Unusable(Fault.MALFORMED);
        }
        QueryParameters parameters = read.get();
        Optional<String> code = parameters.get("code");
        Optional<String> error = parameters.get("error");
        Optional<String> sent = parameters.get("state");
        if (sent.isEmpty() && code.isPresent()) {
            return new Unusable(Fault.WITHOUT_STATE);
        }
        if (!sent.equals(Optional.of(state))) {
            return new Unusable(code.isPresent() || error.isPresent() ? Fault.FOREIGN : Fault.WITHOUT_CODE);
        }
        if (error.isPresent()) {
            return new Refused(error.get(), parameters.get("error_description").orElse(""));
        }
        return code.<AuthorizationResponse>map(value -> new Code(Secret.of(value)))
                .orElseGet(() -> new Unusable(Fault.WITHOUT_CODE));
    }

    /**
     * Reads what a person pasted: the address that the browser ended on, or the code alone. The address of Cognito's
     * own error page is an answer too, though it has no state: it never comes back by itself.
     */
    static AuthorizationResponse ofPasted(String pasted, String state) {
        String text = unquoted(pasted.strip());
        int query = text.indexOf('?');
        if (query < 0 && text.indexOf('=') < 0) {
            return CODE.matcher(text).matches() ? new Code(Secret.of(text)) : new Unusable(Fault.WITHOUT_CODE);
        }
        String parameters = text.substring(query + 1);
        int fragment = parameters.indexOf('#');
        parameters = fragment < 0 ? parameters : parameters.substring(0, fragment);
        if (query >= 0 && text.substring(0, query).endsWith(ERROR_PAGE)) {
            Optional<String> error = QueryParameters.parse(parameters).flatMap(page -> page.get("error"));
            if (error.isPresent()) {
                return new Stranded(error.get());
            }
        }
        return ofQuery(parameters, state);
    }

    /** People copy an address with the quotes around it. */
    private static String unquoted(String text) {
        if (text.length() >= 2) {
            char first = text.charAt(0);
            char last = text.charAt(text.length() - 1);
            if ((first == last && (first == '\'' || first == '"')) || (first == '<' && last == '>')) {
                return text.substring(1, text.length() - 1);
            }
        }
        return text;
    }
}
