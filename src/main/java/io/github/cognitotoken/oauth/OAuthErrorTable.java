package io.github.cognitotoken.oauth;

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
 * The table of the domain's errors, {@code errors.txt}: from request, error code and a part of the description to kind,
 * message and causes. It is read only when an error has happened. The file says how it is written.
 */
public final class OAuthErrorTable {

    private static final String TABLE = "errors.txt";

    /** Any request at the token endpoint; any error code. */
    private static final String TOKEN = "token";

    private static final String ANY = "*";

    /**
     * One error.
     *
     * @param request what was asked
     * @param code the error code
     * @param part lower-case text that the description contains; empty for any
     * @param causes what can have led to it and what helps then, the likeliest first
     */
    public record Row(String request, String code, String part, ErrorKind kind, String message, List<String> causes) {

        /** All causes as one hint. */
        public String hint() {
            if (causes.size() == 1) {
                return causes.get(0);
            }
            StringBuilder hint = new StringBuilder("the likeliest cause first:");
            for (int i = 0; i < causes.size(); i++) {
                hint.append(i == 0 ? " " : "; ")
                        .append('(')
                        .append(i + 1)
                        .append(") ")
                        .append(causes.get(i));
            }
            return hint.toString();
        }

        private boolean fits(OAuthRequest asked, String error, String description) {
            boolean sameRequest = request.equals(asked.label()) || (request.equals(TOKEN) && asked.isForTokens());
            return sameRequest && (code.equals(ANY) || code.equals(error)) && description.contains(part);
        }
    }

    private OAuthErrorTable() {}

    /** The first row for an error of the domain. */
    static Optional<Row> find(OAuthRequest request, String code, String description) {
        String text = String.valueOf(description).toLowerCase(Locale.ROOT);
        return rows().stream().filter(row -> row.fits(request, code, text)).findFirst();
    }

    /** All rows, in the order in which they are tried. */
    public static List<Row> rows() {
        try (InputStream table = OAuthErrorTable.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            List<String> block = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    addTo(rows, block);
                } else if (!line.startsWith("#")) {
                    block.add(line.strip());
                }
            }
            addTo(rows, block);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("the table is part of the program", e);
        }
    }

    private static void addTo(List<Row> rows, List<String> block) {
        if (!block.isEmpty()) {
            String[] error = block.get(0).split(" ", 2);
            String[] code = error[1].split(": ", 2);
            String[] meaning = block.get(1).split(": ", 2);
            rows.add(new Row(
                    error[0],
                    code[0],
                    code.length == 1 ? "" : code[1],
                    ErrorKind.valueOf(meaning[0].toUpperCase(Locale.ROOT)),
                    meaning[1],
                    List.copyOf(block.subList(2, block.size()))));
            block.clear();
        }
    }
}
