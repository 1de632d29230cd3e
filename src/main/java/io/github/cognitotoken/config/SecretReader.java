package io.github.cognitotoken.config;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.CommandRunner;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.SmallInput;
import io.github.cognitotoken.host.file.FileProblem;
import io.github.cognitotoken.host.file.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Reads a secret from its source: at most 64 KiB of UTF-8, without exactly one trailing line break. Nothing in it is
 * interpreted. {@code Redaction} learns it before any other code sees it.
 */
public final class SecretReader {

    /** How long a command may take. */
    static final Duration COMMAND_LIMIT = Duration.ofSeconds(60);

    private final InputStream stdin;
    private final CommandRunner commands;
    private final Redaction redaction;
    private final Diagnostics diagnostics;

    public SecretReader(InputStream stdin, CommandRunner commands, Redaction redaction, Diagnostics diagnostics) {
        this.stdin = stdin;
        this.commands = commands;
        this.redaction = redaction;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads the secret.
     *
     * @param what its name in sentences, such as "client secret"
     * @throws Failure if it cannot be read, or is empty
     */
    public Secret read(String what, SecretSource source) {
        if (source instanceof SecretSource.Known known) {
            return known.value();
        }
        String value = value(what, source);
        redaction.learn(value);
        String named = "the " + what + " from " + source.origin();
        if (value.isEmpty()) {
            throw empty(source, named, "put the " + what + " there, or remove the setting");
        }
        DecodingCheck.check(value, named, source.origin());
        rejectLineBreak(value, named, source);
        if (source instanceof SecretSource.Inline) {
            warnOfQuotes(value, named);
        }
        return Secret.of(value);
    }

    /**
     * Refuses a line break at the end of a variable. It comes from a file with CRLF lines or from pasting, and no
     * secret of Cognito ends in one.
     */
    private static void rejectLineBreak(String value, String named, SecretSource source) {
        if (source instanceof SecretSource.Inline && (value.endsWith("\n") || value.endsWith("\r"))) {
            throw source.origin()
                    .reject(named + " ends in a line break", "set it again without the line break at its end");
        }
    }

    /**
     * Warns about quotes around a value. A shell removes them, an {@code --env-file} does not. They may be intended.
     */
    private void warnOfQuotes(String value, String named) {
        char first = value.charAt(0);
        boolean quoted = value.length() > 1 && (first == '"' || first == '\'') && value.endsWith(String.valueOf(first));
        if (quoted) {
            diagnostics.warn(named + " begins and ends with a quote, which is sent as a part of it");
        }
    }

    /**
     * The content of a file, a command's output or standard input is not on the command line, even if an option names
     * the source.
     */
    private static Failure empty(SecretSource source, String named, String hint) {
        return source instanceof SecretSource.Inline
                ? source.origin().reject(named + " is empty", hint)
                : Failure.configuration(named + " is empty", hint);
    }

    private String value(String what, SecretSource source) {
        if (source instanceof SecretSource.Inline inline) {
            return inline.value().reveal();
        }
        try {
            return SmallInput.text(bytes(what, source));
        } catch (IOException e) {
            throw unreadable(what, source, e);
        }
    }

    private ByteBuffer bytes(String what, SecretSource source) throws IOException {
        if (source instanceof SecretSource.FromCommand command) {
            return output(what, command);
        }
        if (source instanceof SecretSource.InFile file && !file.isStdin()) {
            return InputFile.read(file.path(), SmallInput.LIMIT);
        }
        if (source instanceof SecretSource.FromAws) {
            throw new IllegalArgumentException("the " + what + " is Cognito's to tell");
        }
        return SmallInput.read(stdin);
    }

    private ByteBuffer output(String what, SecretSource.FromCommand source) throws IOException {
        CommandRunner.Outcome outcome = commands.run(source.command(), COMMAND_LIMIT);
        if (outcome.timedOut()) {
            throw failed(what, source, "took longer than " + COMMAND_LIMIT.toSeconds() + " seconds");
        }
        if (outcome.exitCode() != 0) {
            throw failed(what, source, "ended with exit code " + outcome.exitCode());
        }
        if (!outcome.stdout().hasRemaining()) {
            throw failed(what, source, "printed nothing");
        }
        return outcome.stdout();
    }

    private static Failure failed(String what, SecretSource source, String how) {
        return Failure.configuration(
                "the command of " + source.origin() + " " + how,
                "run it by hand: it must print the " + what + " and end with 0");
    }

    private static Failure unreadable(String what, SecretSource source, IOException e) {
        String place = source instanceof SecretSource.InFile file ? " (" + ExternalText.of(file.path()) + ")" : "";
        return Failure.configuration(
                        "the " + what + " from " + source.origin() + place + " cannot be read: " + FileProblem.of(e),
                        "check that it is there, is UTF-8 text and that you may read it")
                .causedBy(e);
    }
}
