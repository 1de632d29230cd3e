package io.github.cognitotoken.auth.error;

import io.github.cognitotoken.failure.ErrorKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The table of Cognito's errors, {@code errors.txt}: each row maps an error code and a part of the text to kind,
 * message and hint. It is read only after an error. The file describes its format.
 */
public final class ErrorCatalogue {

    private static final String TABLE = "errors.txt";

    /**
     * One kind of error.
     *
     * @param part lower-case text that the service's message contains; empty for any message
     */
    public record Row(String code, String part, ErrorKind kind, String message, String hint) {}

    private ErrorCatalogue() {}

    /** Finds the first row for an error of the service. */
    public static Optional<Row> find(String code, String message) {
        String text = String.valueOf(message).toLowerCase(Locale.ROOT);
        return rows().stream()
                .filter(row -> row.code().equals(code) && text.contains(row.part()))
                .findFirst();
    }

    /** All rows, in the order of the search. */
    public static List<Row> rows() {
        try (InputStream table = ErrorCatalogue.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(
                            row(line, lines.readLine().strip(), lines.readLine().strip()));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("the table is part of the program", e);
        }
    }

    private static Row row(String error, String meaning, String hint) {
        int text = error.indexOf(": ");
        int message = meaning.indexOf(": ");
        return new Row(
                text < 0 ? error : error.substring(0, text),
                text < 0 ? "" : error.substring(text + 2),
                ErrorKind.valueOf(meaning.substring(0, message).toUpperCase(Locale.ROOT)),
                meaning.substring(message + 2),
                hint);
    }
}
