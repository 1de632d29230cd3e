package io.github.cognitotoken.build;

import java.util.Locale;

/** Text for man(7), every character of which stands for itself. */
final class Roff {

    private final StringBuilder text = new StringBuilder();

    void title(String name, String date, String version) {
        request("TH", name.toUpperCase(Locale.ROOT), "1", date, version, "User Commands");
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
        String escaped = plain.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
