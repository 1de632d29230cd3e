package io.github.cognitotoken.host;

import io.github.cognitotoken.failure.ExternalText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms in which a secret can occur in a line: plain or with control characters escaped, and both as a JSON string;
 * percent-encoded, hexadecimal, and Base64, also within a longer text; and its beginning at the end of a cut text. They
 * are made when the first line is scrubbed, which most runs never do.
 */
final class SecretForms {

    private static final char CUT = '…';

    /** Fewer characters of an encoding occur by chance. */
    private static final int SHORTEST_ENCODED = 7;

    private final String secret;
    private final int shortest;
    private List<String> plain;
    private Set<String> all;

    /**
     * @param shortest the least length at which the beginning of a cut secret counts
     */
    SecretForms(String secret, int shortest) {
        this.secret = secret;
        this.shortest = shortest;
    }

    private void make() {
        Set<String> forms = new LinkedHashSet<>();
        for (String form : List.of(secret, ExternalText.of(secret))) {
            forms.add(form);
            forms.add(form.replace("\\", "\\\\").replace("\"", "\\\""));
        }
        plain = List.copyOf(forms);
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        addEncoded(forms, percent);
        addEncoded(forms, percent.replace("+", "%20"));
        addEncoded(forms, HexFormat.of().formatHex(bytes));
        addEncoded(forms, HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            String core = base64Core(bytes, before);
            addEncoded(forms, core);
            addEncoded(forms, core.replace('+', '-').replace('/', '_'));
        }
        all = forms;
    }

    private static void addEncoded(Set<String> forms, String form) {
        if (form.length() >= SHORTEST_ENCODED) {
            forms.add(form);
        }
    }

    /**
     * The characters in a Base64 text that encode only the secret.
     *
     * @param before how many bytes come before the secret in its first group of three
     */
    private static String base64Core(byte[] secret, int before) {
        byte[] padded = new byte[before + secret.length];
        System.arraycopy(secret, 0, padded, before, secret.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
        int first = before == 0 ? 0 : before + 1;
        // the last character also depends on what follows, unless the group is full
        int last = encoded.length() - (padded.length % 3 == 0 ? 0 : 1);
        return first < last ? encoded.substring(first, last) : "";
    }

    String replace(String text, String mark) {
        if (all == null) {
            make();
        }
        String replaced = text;
        for (String form : all) {
            replaced = replaced.replace(form, mark);
        }
        for (String form : plain) {
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

    /** How many characters of the form's beginning are at the end of the text; 0 if there are too few. */
    private int beginningOf(String form, String text) {
        for (int length = Math.min(form.length(), text.length()); length >= shortest; length--) {
            if (text.endsWith(form.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }
}
