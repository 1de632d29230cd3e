package io.github.cognitotoken.config;

import java.util.List;
import java.util.Optional;

/**
 * The table of settings that are secret. Each can be given directly, by a file or by a command, some by standard
 * input; what is given is a {@link SecretSource}, and the value is read only when it is needed.
 */
public enum SecretSetting {
    CLIENT_SECRET("client secret", "client-secret", "COGNITO_CLIENT_SECRET", false, "client_secret"),
    PASSWORD("password", "password", "COGNITO_PASSWORD", true, null);

    private final String description;
    private final String name;
    private final String variable;
    private final boolean byStdin;
    private final String profileKey;

    SecretSetting(String description, String name, String variable, boolean byStdin, String profileKey) {
        this.description = description;
        this.name = name;
        this.variable = variable;
        this.byStdin = byStdin;
        this.profileKey = profileKey;
    }

    /** The name used in sentences. */
    public String description() {
        return description;
    }

    /** {@code --x}: the value itself, which other processes can see. */
    public String valueOption() {
        return "--" + name;
    }

    /** {@code --x-file}. */
    public String fileOption() {
        return "--" + name + "-file";
    }

    /** {@code --x-command}. */
    public String commandOption() {
        return "--" + name + "-command";
    }

    /** {@code --x-stdin}, where it exists. */
    public Optional<String> stdinOption() {
        return byStdin ? Optional.of("--" + name + "-stdin") : Optional.empty();
    }

    /** The variable that holds the value. */
    public String variable() {
        return variable;
    }

    /** The variable that names a file. */
    public String fileVariable() {
        return variable + "_FILE";
    }

    /** The profile key of the value itself; a password has none, since it belongs in no config file. */
    public Optional<String> valueKey() {
        return Optional.ofNullable(profileKey);
    }

    /** The profile key that names a file. */
    public String fileKey() {
        return name.replace('-', '_') + "_file";
    }

    /** The profile key of a command. */
    public String commandKey() {
        return name.replace('-', '_') + "_command";
    }

    /** The options that give it, the recommended first. */
    public List<String> options() {
        return stdinOption()
                .map(stdin -> List.of(stdin, fileOption(), commandOption(), valueOption()))
                .orElseGet(() -> List.of(fileOption(), commandOption(), valueOption()));
    }
}
