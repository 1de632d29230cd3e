package io.github.cognitotoken.docs;

import io.github.cognitotoken.cli.help.ErrorRow;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares what the program says with the rows of its topic of errors, where {@code …} stands for any text. */
public final class ErrorRows {

    private ErrorRows() {}

    /** Whether the row tells about that failure. */
    public static boolean fits(ErrorRow row, String message, String nextStep, int code) {
        return pattern(row.error()).matcher(message).matches()
                && pattern(row.hint()).matcher(nextStep).matches()
                && Arrays.asList(row.exitCodes().split(" or ", -1)).contains(Integer.toString(code));
    }

    private static Pattern pattern(String cell) {
        return Pattern.compile(
                Arrays.stream(cell.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
    }
}
