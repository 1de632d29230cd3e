package io.github.cognitotoken.cli.run;

import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.file.SecretFile;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.output.PrintableTokens;
import io.github.cognitotoken.signin.RenewalTime;
import io.github.cognitotoken.signin.SignIn;
import io.github.cognitotoken.signin.TokenRenewal;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.token.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A file with the token, which is renewed there until it is closed; then it is deleted. */
final class RenewedFile implements AutoCloseable {

    /** A renewal that has begun may replace the refresh token, so it gets some time to store the new one. */
    private static final long END_MILLIS = 5000;

    private final SecretFile file;
    private final CommandContext context;
    private final ParsedOptions given;
    private final ChildToken token;
    private final Thread deletion = new Thread(this::deleteAtExit, "deletion of the token file");
    private Thread renewal;

    private RenewedFile(SecretFile file, CommandContext context, ParsedOptions given, ChildToken token) {
        this.file = file;
        this.context = context;
        this.given = given;
        this.token = token;
    }

    /**
     * The file at that path, checked and not yet written.
     *
     * @throws Failure of kind {@code USAGE} if it cannot be used
     */
    static RenewedFile at(String path, CommandContext context, ParsedOptions given, ChildToken token) {
        if (readsStdin(token.settings().clientSecret())) {
            throw Failure.usage(
                    "a client secret from standard input cannot renew a token",
                    "give the client secret by a file, a command or a variable");
        }
        SecretFile file = SecretFile.at(path, OptionNames.REFRESH_FILE, RenewedFile::isOurs);
        return new RenewedFile(file, context, given, token);
    }

    /** What an earlier run left that was killed, or an empty file of {@code mktemp}. */
    private static boolean isOurs(String content) {
        return content.isEmpty() || Jwt.tryParse(content).isPresent();
    }

    Path path() {
        return file.path();
    }

    /** Writes the first token, and renews it from then on. */
    void start(PrintableTokens first) {
        Runtime.getRuntime().addShutdownHook(deletion);
        write(first);
        renewal = new Thread(renewal(first.tokens()), "token renewal");
        renewal.setDaemon(true);
        renewal.start();
    }

    private TokenRenewal renewal(Tokens first) {
        // the terminal and standard input belong to the command
        ParsedOptions silent = given.with(Setting.NO_INPUT.options().get(0), "true");
        Settings settings = context.settings(silent);
        SignIn signIn = context.signIn(silent, settings);
        TokenUse use = token.use();
        boolean access = use == TokenUse.ACCESS;
        boolean passwordIsGone = readsStdin(settings.password());
        Optional<Duration> minValid = settings.cache().minValid();
        return new TokenRenewal(
                first,
                tokens -> RenewalTime.of(
                        tokens, use, minValid, context.host().clock().instant()),
                () -> signIn.laterTokens(access, !access, !passwordIsGone),
                () -> signIn.laterTokens(access, !access, false),
                tokens -> write(token.checked(tokens)),
                context.host().clock(),
                context.host().pause(),
                context.diagnostics());
    }

    private static boolean readsStdin(Optional<SecretSource> source) {
        return source.filter(SecretSource::readsStdin).isPresent();
    }

    private void write(PrintableTokens tokens) {
        try {
            file.write(tokens.wanted());
        } catch (IOException e) {
            throw Failure.of(
                            ErrorKind.CONFIGURATION,
                            "the file from " + OptionNames.REFRESH_FILE + " cannot be written: "
                                    + ExternalText.of(e.getMessage()),
                            "make its folder writable, or name another file")
                    .causedBy(e);
        }
    }

    @Override
    public void close() {
        end(renewal);
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(deletion);
        } catch (IllegalStateException e) {
            return; // the end has begun, and the hook runs
        }
    }

    private static void end(Thread renewal) {
        if (renewal == null) {
            return;
        }
        renewal.interrupt();
        try {
            renewal.join(END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void delete() {
        try {
            file.delete();
        } catch (IOException e) {
            context.diagnostics()
                    .warn("the file from " + OptionNames.REFRESH_FILE + " cannot be deleted; it holds a token: "
                            + ExternalText.of(e.getMessage()));
        }
    }

    private void deleteAtExit() {
        end(renewal);
        delete();
    }
}
