package io.github.cognitotoken.cli.help;

import java.util.ArrayList;
import java.util.List;

/**
 * An error that does not come from Cognito, for the topic of errors. {@code …} replaces variable text. The text files
 * have three lines for each row: the error, then indented the hint and the exit codes.
 */
public record ErrorRow(String error, String hint, String exitCodes) {

    /** Errors before anything is sent. */
    public static List<ErrorRow> beforeSending() {
        return read("errors-before-sending.txt");
    }

    /** Errors of the network. */
    public static List<ErrorRow> ofTheNetwork() {
        return read("errors-of-the-network.txt");
    }

    private static List<ErrorRow> read(String resource) {
        List<ErrorRow> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>(HelpTopic.resource(resource));
        lines.removeIf(String::isBlank);
        for (int i = 0; i + 2 < lines.size(); i += 3) {
            rows.add(new ErrorRow(
                    lines.get(i), lines.get(i + 1).strip(), lines.get(i + 2).strip()));
        }
        return rows;
    }

    Page.Entry entry() {
        return new Page.Entry(error, hint + " (exit code " + exitCodes + ")");
    }
}
