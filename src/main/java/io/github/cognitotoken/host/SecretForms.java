package io.github.cognitotoken.host;

import io.github.cognitotoken.failure.ExternalText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms that a secret takes on its way into a line: as it is, with its harmful characters escaped, each of them
 * also as a JSON string, and the beginning that is left where a long text was cut.
 */
final class SecretForms {

    private static final char CUT = '…';

    private final Set<String> forms = new LinkedHashSet<>();
    private final int shortest;

    /**
     * @param shortest the length from which the beginning of a cut secret counts as one
     */
    SecretForms(String secret, int shortest) {
        this.shortest = shortest;
        for (String form : List.of(secret, ExternalText.of(secret))) {
            forms.add(form);
            forms.add(form.replace("\\", "\\\\").replace("\"", "\\\""));
        }
    }

    String replace(String text, String mark) {
        String replaced = text;
        for (String form : forms) {
            replaced = replaced.replace(form, mark);
        }
        for (String form : forms) {
            replaced = replaceCut(replaced, form, mark);
        }
        return replaced;
    }

    private String replaceCut(String text, String form, String mark) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int cut = text.indexOf(CUT); cut >= 0; cut = text.indexOf(CUT, cut + 1)) {
            int length = beginningOf(form, text.substring(from, cut));
            parts.add(text.substring(from, cut - length));
            parts.add(length == 0 ? "" : mark);
            from = cut;
        }
        parts.add(text.substring(from));
        return String.join("", parts);
    }

    /** How much of the form's beginning stands at the text's end; 0 if it is too short to tell anything. */
    private int beginningOf(String form, String text) {
        for (int length = Math.min(form.length(), text.length()); length >= shortest; length--) {
            if (text.endsWith(form.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }
}
