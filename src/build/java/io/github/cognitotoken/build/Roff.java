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

    private static String escape(String plain) {
        StringBuilder escaped = new StringBuilder();
        // troff reads bytes of Latin-1 unless it is told otherwise
        plain.replace("\\", "\\e")
                .replace("-", "\\-")
                .codePoints()
                .forEach(c -> escaped.append(c < 128 ? Character.toString(c) : "\\[u" + hex(c) + "]"));
        return protectedFromRequests(escaped.toString());
    }

    /** Four hexadecimal digits at the least, as groff wants them. */
    private static String hex(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static String protectedFromRequests(String escaped) {
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
