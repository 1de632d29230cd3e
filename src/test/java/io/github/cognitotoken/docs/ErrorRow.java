package io.github.cognitotoken.docs;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A row of README's troubleshooting tables; {@code …} in it stands for any text. */
public record ErrorRow(String error, String hint, String exitCode) {

    static final String ANYTHING = "…";

    /** The rows below a heading. */
    public static List<ErrorRow> below(String heading) {
        return Readme.read().table(heading).stream()
                .map(cells -> new ErrorRow(cells.get(0), cells.get(1), cells.get(2)))
                .toList();
    }

    /** Whether this row tells about that failure. */
    public boolean fits(String message, String nextStep, int code) {
        return pattern(error).matcher(message).matches()
                && pattern(hint).matcher(nextStep).matches()
                && Arrays.asList(exitCode.split(" or ", -1)).contains(Integer.toString(code));
    }

    private static Pattern pattern(String cell) {
        return Pattern.compile(
                Arrays.stream(cell.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
    }
}
