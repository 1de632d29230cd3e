package io.github.cognitotoken.failure;

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
 * A table of a service's errors: each row maps an error code and a part of the text to kind, message and hint. It is a
 * resource with three lines for each row; {@code auth/error/errors.txt} describes the format.
 */
public final class ErrorTable {

    private final List<Row> rows;

    private ErrorTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * One kind of error.
     *
     * @param part lower-case text that the service's message contains; empty for any message
     */
    public record Row(String code, String part, ErrorKind kind, String message, String hint) {}

    /** Reads the resource of that name beside a class. */
    public static ErrorTable beside(Class<?> type, String resource) {
        try (InputStream table = type.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(
                            row(line, lines.readLine().strip(), lines.readLine().strip()));
                }
            }
            return new ErrorTable(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("the table is part of the program", e);
        }
    }

    /** Finds the first row for an error of the service. */
    public Optional<Row> find(String code, String message) {
        String text = String.valueOf(message).toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> row.code().equals(code) && text.contains(row.part()))
                .findFirst();
    }

    /** All rows, in the order of the search. */
    public List<Row> rows() {
        return rows;
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
