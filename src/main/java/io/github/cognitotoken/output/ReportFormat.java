package io.github.cognitotoken.output;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of commands that print a report and not a token. */
public enum ReportFormat {
    /** Lines for people. */
    TEXT,
    /** One JSON value for programs. */
    JSON;

    /** The names of all formats. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(ReportFormat::label).toList();
    }

    public static Optional<ReportFormat> parse(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
