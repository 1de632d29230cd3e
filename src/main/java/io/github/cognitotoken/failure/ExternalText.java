package io.github.cognitotoken.failure;

/**
 * Makes text from outside (a server's message, challenge parameters, a file's contents) harmless to show: control,
 * bidirectional, line-break and unpaired surrogate characters become {@code \}{@code uXXXX}, and the text is cut at
 * {@value #LIMIT} characters. The caller must print other words before it, so that it never begins a line.
 */
public final class ExternalText {

    /** The longest text shown, in UTF-16 code units. */
    public static final int LIMIT = 500;

    private ExternalText() {}

    /** The text, safe within a line; {@code (none)} for null. */
    public static String of(String text) {
        if (text == null) {
            return "(none)";
        }
        return escaped(text, LIMIT);
    }

    /** The text in one line, however long. */
    public static String inOneLine(String text) {
        return escaped(text, Integer.MAX_VALUE);
    }

    private static String escaped(String text, int limit) {
        StringBuilder safe = new StringBuilder(Math.min(text.length(), limit) + 16);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            String shown = shown(codePoint);
            boolean last = i + Character.charCount(codePoint) == text.length();
            if (safe.length() + shown.length() > (last ? limit : limit - 1)) {
                return safe.append('…').toString();
            }
            safe.append(shown);
            i += Character.charCount(codePoint);
        }
        return safe.toString();
    }

    private static String shown(int codePoint) {
        if (!isHarmful(codePoint)) {
            return Character.toString(codePoint);
        }
        StringBuilder hex = new StringBuilder(Integer.toHexString(codePoint));
        while (hex.length() < 4) {
            hex.insert(0, '0');
        }
        return "\\u" + hex;
    }

    private static boolean isHarmful(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
