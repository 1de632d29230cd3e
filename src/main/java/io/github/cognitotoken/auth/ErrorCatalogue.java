package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.ErrorKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Cognito's errors mean to the person: error code and a part of the message, to kind, words and next step. The
 * first row that fits counts; a code's row without a part is its last. The service's texts are not contractual, so
 * parts are compared in lower case, and no code depends on its text alone.
 *
 * <p>In messages and hints {@code {server}} stands for the service's own text, {@code {client}} for the app client id,
 * {@code {place}} for the region or endpoint that was asked, with where it came from.
 */
final class ErrorCatalogue {

    /**
     * @param part lower-case text that the message contains; empty for any message
     */
    record Row(String code, String part, ErrorKind kind, String message, String hint) {}

    static final List<Row> ROWS = Stream.of(PersonErrors.ROWS, PoolErrors.ROWS, AwsErrors.ROWS)
            .flatMap(List::stream)
            .toList();

    private ErrorCatalogue() {}

    static Row row(String code, String part, ErrorKind kind, String message, String hint) {
        return new Row(code, part, kind, message, hint);
    }

    /** The row for an error of the service. */
    static Optional<Row> find(String code, String message) {
        String text = String.valueOf(message).toLowerCase(Locale.ROOT);
        return ROWS.stream()
                .filter(row -> row.code().equals(code) && text.contains(row.part()))
                .findFirst();
    }
}
