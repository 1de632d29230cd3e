package io.github.cognitotoken.auth.error;

import io.github.cognitotoken.failure.ErrorTable;
import java.util.List;
import java.util.Optional;

/** The table of the user-pool API's errors, {@code errors.txt}. It is read only after an error. */
public final class ErrorCatalogue {

    private ErrorCatalogue() {}

    static ErrorTable table() {
        return ErrorTable.beside(ErrorCatalogue.class, "errors.txt");
    }

    /** Finds the first row for an error of the service. */
    public static Optional<ErrorTable.Row> find(String code, String message) {
        return table().find(code, message);
    }

    /** All rows, in the order of the search. */
    public static List<ErrorTable.Row> rows() {
        return table().rows();
    }
}
