package io.github.cognitotoken.config;

import static io.github.cognitotoken.config.SecretSetting.By.AWS;
import static io.github.cognitotoken.config.SecretSetting.By.COMMAND;
import static io.github.cognitotoken.config.SecretSetting.By.FILE;
import static io.github.cognitotoken.config.SecretSetting.By.FILE_VARIABLE;
import static io.github.cognitotoken.config.SecretSetting.By.PROFILE_AWS;
import static io.github.cognitotoken.config.SecretSetting.By.PROFILE_COMMAND;
import static io.github.cognitotoken.config.SecretSetting.By.PROFILE_FILE;
import static io.github.cognitotoken.config.SecretSetting.By.PROFILE_VALUE;
import static io.github.cognitotoken.config.SecretSetting.By.STDIN;
import static io.github.cognitotoken.config.SecretSetting.By.VALUE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The table of secret settings, with the ways to give each of them. A given secret is a {@link SecretSource}, and its
 * value is read only when it is needed. Each has a variable of its name.
 */
public enum SecretSetting {
    CLIENT_SECRET(
            "client secret",
            "client-secret",
            "none: a public client",
            Set.of(
                    FILE,
                    COMMAND,
                    AWS,
                    VALUE,
                    FILE_VARIABLE,
                    PROFILE_VALUE,
                    PROFILE_FILE,
                    PROFILE_COMMAND,
                    PROFILE_AWS)),
    /** A profile cannot hold the password itself, since config files are copied and shared. */
    PASSWORD(
            "password",
            "password",
            "asked at the terminal, without echo",
            Set.of(STDIN, FILE, COMMAND, VALUE, FILE_VARIABLE, PROFILE_FILE, PROFILE_COMMAND)),
    /** The code of a second factor. It can be used once, so it is not read from a file. */
    MFA_CODE(
            "MFA code",
            "mfa-code",
            "asked at the terminal, in up to three tries",
            Set.of(COMMAND, VALUE, PROFILE_COMMAND)),
    /** The secret of an authenticator app. It never expires, so an option cannot hold it. */
    TOTP_SECRET(
            "TOTP secret", "totp-secret", "none", Set.of(FILE, COMMAND, FILE_VARIABLE, PROFILE_FILE, PROFILE_COMMAND)),
    /** The password that replaces a temporary one. */
    NEW_PASSWORD("new password", "new-password", "asked at the terminal, twice", Set.of(STDIN, FILE, COMMAND)),
    /** The code of a sign-up or of a password reset, which Cognito sends. It can be used once. */
    CODE("confirmation code", "code", "asked at the terminal, in up to three tries", Set.of(STDIN, COMMAND, VALUE)),
    /** The refresh token of a sign-in elsewhere, which this machine takes over. */
    REFRESH_TOKEN("refresh token", "refresh-token", "none", Set.of(STDIN));

    /** A way to give a secret, besides its variable. */
    enum By {
        STDIN,
        FILE,
        COMMAND,
        AWS,
        VALUE,
        FILE_VARIABLE,
        PROFILE_VALUE,
        PROFILE_FILE,
        PROFILE_COMMAND,
        PROFILE_AWS
    }

    /** The one value of {@link #originKey}. */
    public static final String FROM_AWS = "aws";

    private final String description;
    private final String name;
    private final String otherwise;
    private final Set<By> ways;

    SecretSetting(String description, String name, String otherwise, Set<By> ways) {
        this.description = description;
        this.name = name;
        this.otherwise = otherwise;
        this.ways = ways;
    }

    /** The name used in sentences. */
    public String description() {
        return description;
    }

    /** What the program does if it is not given, in words. */
    public String otherwise() {
        return otherwise;
    }

    /** {@code --x}: the value itself, which other processes can see. */
    public Optional<String> valueOption() {
        return way(VALUE, "--" + name);
    }

    /** {@code --x-file}. */
    public Optional<String> fileOption() {
        return way(FILE, "--" + name + "-file");
    }

    /** {@code --x-command}. */
    public Optional<String> commandOption() {
        return way(COMMAND, "--" + name + "-command");
    }

    /** {@code --x-from-aws}: Cognito itself is asked, with AWS credentials. */
    public Optional<String> awsOption() {
        return way(AWS, "--" + name + "-from-aws");
    }

    /** {@code --x-stdin}. */
    public Optional<String> stdinOption() {
        return way(STDIN, "--" + name + "-stdin");
    }

    /** The variable that holds the value. */
    public String variable() {
        return "COGNITO_" + key().toUpperCase(Locale.ROOT);
    }

    /** The variable that names a file. */
    public Optional<String> fileVariable() {
        return way(FILE_VARIABLE, variable() + "_FILE");
    }

    /** The profile key of the value itself. */
    public Optional<String> valueKey() {
        return way(PROFILE_VALUE, key());
    }

    /** The profile key that names a file. */
    public Optional<String> fileKey() {
        return way(PROFILE_FILE, key() + "_file");
    }

    /** The profile key of a command. */
    public Optional<String> commandKey() {
        return way(PROFILE_COMMAND, key() + "_command");
    }

    /** The profile key that says from whom it is asked; {@value #FROM_AWS} is its only value. */
    public Optional<String> originKey() {
        return way(PROFILE_AWS, key() + "_from");
    }

    /** Its variables. */
    public List<String> variables() {
        return Stream.concat(Stream.of(variable()), fileVariable().stream()).toList();
    }

    /** Its options, the recommended one first. */
    public List<String> options() {
        return Stream.of(stdinOption(), fileOption(), commandOption(), awsOption(), valueOption())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Its profile keys. */
    public List<String> profileKeys() {
        return Stream.of(valueKey(), fileKey(), commandKey(), originKey())
                .flatMap(Optional::stream)
                .toList();
    }

    private String key() {
        return name.replace('-', '_');
    }

    private Optional<String> way(By way, String spelling) {
        return ways.contains(way) ? Optional.of(spelling) : Optional.empty();
    }
}
