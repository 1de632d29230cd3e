package io.github.cognitotoken.cli.command;

import io.github.cognitotoken.failure.ErrorKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes: the only table that maps kinds of failure to numbers. */
public enum ExitCode {
    OK(0, null, "success: the token was printed, or the command did its work"),
    BUG(1, ErrorKind.BUG, "unexpected: please report it"),
    USAGE(2, ErrorKind.USAGE, "bad option, argument or combination"),
    CONFIGURATION(3, ErrorKind.CONFIGURATION, "a setting is missing or wrong"),
    REFUSED(4, ErrorKind.REFUSED, "Cognito refused: wrong password, disabled, locked out, wrong code"),
    INTERACTION(5, ErrorKind.INTERACTION, "a person is needed: a prompt without terminal, an unanswered challenge"),
    TOKEN(6, ErrorKind.TOKEN, "the token is malformed, or a check of it failed"),
    UNAVAILABLE(7, ErrorKind.UNAVAILABLE, "network, TLS, time-out, throttled, or a fault on AWS's side"),
    NOT_EXECUTABLE(126, ErrorKind.NOT_EXECUTABLE, "exec: the command cannot be executed"),
    NOT_FOUND(127, ErrorKind.NOT_FOUND, "exec, curl: the command was not found; else they end with its code"),
    CANCELLED(130, ErrorKind.CANCELLED, "cancelled with Ctrl-C"),
    READER_GONE(141, null, "the reader of standard output closed it early; there is no message");

    private final int code;
    private final ErrorKind kind;
    private final String description;

    ExitCode(int code, ErrorKind kind, String description) {
        this.code = code;
        this.kind = kind;
        this.description = description;
    }

    public int code() {
        return code;
    }

    /** The code of a kind of failure. */
    public static ExitCode of(ErrorKind kind) {
        for (ExitCode exitCode : values()) {
            if (exitCode.kind == kind) {
                return exitCode;
            }
        }
        return BUG;
    }

    /** The table for help pages. */
    public static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        for (ExitCode exitCode : values()) {
            table.put(Integer.toString(exitCode.code), exitCode.description);
        }
        return table;
    }
}
