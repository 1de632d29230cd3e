package io.github.cognitotoken.build;

import java.util.List;
import java.util.Locale;

/** Text for man(7), every character of which stands for itself. */
final class Roff {

    private final StringBuilder text = new StringBuilder();

    void title(String name, int section, String date, String version) {
        request("TH", name.toUpperCase(Locale.ROOT), Integer.toString(section), date, version, manual(section));
    }

    private static String manual(int section) {
        return switch (section) {
            case 1 -> "User Commands";
            case 5 -> "File Formats";
            default -> "Miscellaneous";
        };
    }

    Roff section(String heading) {
        request("SH", heading);
        return this;
    }

    /** The line of NAME, which apropos reads: its hyphen is bare. */
    void name(String name, String summary) {
        text.append(escape(name)).append(" \\- ").append(escape(summary)).append('\n');
    }

    void line(String line) {
        text.append(escape(line)).append('\n');
    }

    /** Running text. */
    void paragraph(String words) {
        text.append(".PP\n");
        line(words);
    }

    /** Lines that stay as they are. */
    void literal(List<String> lines) {
        text.append(".PP\n.RS 4\n.nf\n");
        lines.forEach(this::line);
        text.append(".fi\n.RE\n");
    }

    /** An item of a list. */
    void item(String words) {
        text.append(".IP \\(bu 2\n");
        line(words);
    }

    /** A term and, indented, what it means. */
    void entry(String term, String meaning) {
        text.append(".TP\n\\fB").append(escape(term)).append("\\fR\n");
        line(meaning);
    }

    String text() {
        return text.toString();
    }

    private void request(String name, String... arguments) {
        text.append('.').append(name);
        for (String argument : arguments) {
            text.append(" \"").append(escape(argument).replace("\"", "\\(dq")).append('"');
        }
        text.append('\n');
    }

    /** Formatters read bytes, so what is beyond ASCII is named by its code point. */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints().forEach(c -> ascii.append(c < 0x7f ? Character.toString(c) : "\\[u%04X]".formatted(c)));
        return ascii.toString();
    }

    private static String escape(String plain) {
        String escaped = ascii(plain.replace("\\", "\\e").replace("-", "\\-"));
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
