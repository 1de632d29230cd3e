package io.github.cognitotoken.cli;

import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.output.OutputFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options, in the groups in which help pages show them. The settings' own tables say what each is called; here
 * stands which of them belong together, and the flags that are no settings.
 */
enum OptionGroup {
    TOKEN("Token") {
        @Override
        void addTo(List<OptionSpec> options) {
            options.add(flag("Print the access token (default).", ACCESS_TOKEN));
            options.add(flag("Print the ID token.", ID_TOKEN));
            options.add(flag("Print the refresh token; as raw or json only.", REFRESH_TOKEN));
            options.add(valued(
                    Setting.OUTPUT.paramLabel(),
                    "Output format: " + String.join(", ", OutputFormat.labels()) + ". Default: raw.",
                    Setting.OUTPUT.options().toArray(String[]::new)));
        }
    },
    CACHE("Cache") {
        @Override
        void addTo(List<OptionSpec> options) {
            options.add(valued(Setting.MIN_VALID));
            options.add(flag("Get a new token even if the one at hand still holds.", FORCE_REFRESH));
            options.add(flag(Setting.CACHE.help(), Setting.CACHE.options().get(0)));
        }
    },
    LOGIN("Login") {
        @Override
        void addTo(List<OptionSpec> options) {
            addSecret(options, SecretSetting.REFRESH_TOKEN);
        }
    },
    LOGOUT("Logout") {
        @Override
        void addTo(List<OptionSpec> options) {
            options.add(flag("Sign out of everything that is kept on this machine.", ALL));
            options.add(flag("End all of the user's sign-ins, on every device.", GLOBAL));
            options.add(flag("Only forget: revoke nothing, stay offline.", LOCAL));
        }
    },
    SIGN_IN("Sign-in") {
        @Override
        void addTo(List<OptionSpec> options) {
            options.add(valued(Setting.USERNAME));
            addSecret(options, SecretSetting.PASSWORD);
            options.add(valued(Setting.FLOW));
            options.add(valued(Setting.PREFERRED_CHALLENGE));
            options.add(flag("With --flow custom: prove the password by SRP first.", SRP_FIRST));
            options.add(repeatable("Passed through to InitiateAuth; can be repeated.", AUTH_PARAMETER));
            options.add(repeatable("Passed through to the pool's Lambda triggers; can be repeated.", CLIENT_METADATA));
        }
    },
    CHALLENGE("Challenge") {
        @Override
        void addTo(List<OptionSpec> options) {
            addSecret(options, SecretSetting.MFA_CODE);
            addSecret(options, SecretSetting.TOTP_SECRET);
            addSecret(options, SecretSetting.NEW_PASSWORD);
            options.add(valued(Setting.MFA));
            options.add(valued(Setting.REMEMBER_DEVICE));
            options.add(repeatable("Attribute that a new password is to come with; can be repeated.", ATTRIBUTE));
            options.add(repeatable("Answer to a challenge, by the name of the API; can be repeated.", RESPONSE));
        }
    },
    POOL("User pool") {
        @Override
        void addTo(List<OptionSpec> options) {
            options.add(valued(Setting.CLIENT_ID));
            addSecret(options, SecretSetting.CLIENT_SECRET);
            options.add(valued(Setting.USER_POOL_ID));
            options.add(valued(Setting.REGION));
            options.add(valued(Setting.PROFILE));
            options.add(valued(Setting.CONFIG_FILE));
        }
    },
    NETWORK("Network") {
        @Override
        void addTo(List<OptionSpec> options) {
            options.add(valued(Setting.ENDPOINT));
            options.add(valued(Setting.CA_BUNDLE));
            options.add(valued(Setting.CONNECT_TIMEOUT));
            options.add(valued(Setting.TIMEOUT));
        }
    },
    // below here: options that stand above too, for commands that take fewer
    /** For commands that print none of the rest. */
    WHICH("Token") {
        @Override
        void addTo(List<OptionSpec> options) {
            options.add(flag("The access token (default).", ACCESS_TOKEN));
            options.add(flag("The ID token.", ID_TOKEN));
        }
    },
    REPORT("Output") {
        @Override
        void addTo(List<OptionSpec> options) {
            options.add(valued(
                    Setting.OUTPUT.paramLabel(),
                    "Output format: text, json. Default: text.",
                    Setting.OUTPUT.options().toArray(String[]::new)));
        }
    },
    USER("User") {
        @Override
        void addTo(List<OptionSpec> options) {
            options.add(valued(Setting.USERNAME));
        }
    },
    GENERAL("General") {
        @Override
        void addTo(List<OptionSpec> options) {
            options.add(flag(Setting.NO_INPUT.help(), Setting.NO_INPUT.options().get(0)));
            options.add(flag("Show on stderr what is done, secrets redacted, and the trace of an error.", DEBUG));
            options.add(OptionSpec.builder("-h", HELP)
                    .type(boolean.class)
                    .arity("0")
                    .usageHelp(true)
                    .description("Show this help.")
                    .build());
        }
    };

    static final String ACCESS_TOKEN = "--access-token";
    static final String ID_TOKEN = "--id-token";
    static final String REFRESH_TOKEN = "--refresh-token";
    static final String FORCE_REFRESH = "--force-refresh";
    static final String ALL = "--all";
    static final String GLOBAL = "--global";
    static final String LOCAL = "--local";
    static final String SRP_FIRST = "--srp-first";
    static final String AUTH_PARAMETER = "--auth-parameter";
    static final String CLIENT_METADATA = "--client-metadata";
    static final String ATTRIBUTE = "--attribute";
    static final String RESPONSE = "--challenge-response";
    static final String DEBUG = "--debug";
    static final String HELP = "--help";

    private final String heading;

    OptionGroup(String heading) {
        this.heading = heading;
    }

    abstract void addTo(List<OptionSpec> options);

    String heading() {
        return heading;
    }

    /** New specifications of this group's options. */
    List<OptionSpec> options() {
        List<OptionSpec> options = new ArrayList<>();
        addTo(options);
        return options;
    }

    /** The group that has an option of that long name. */
    static Optional<OptionGroup> of(String longName) {
        return Arrays.stream(values())
                .filter(group -> group.options().stream()
                        .anyMatch(option -> option.longestName().equals(longName)))
                .findFirst();
    }

    private static OptionSpec flag(String description, String name) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    private static OptionSpec repeatable(String description, String name) {
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("NAME=VALUE")
                .description(description)
                .build();
    }

    private static OptionSpec valued(Setting setting) {
        return valued(setting.paramLabel(), setting.help(), setting.options().toArray(String[]::new));
    }

    private static OptionSpec valued(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    private static void addSecret(List<OptionSpec> options, SecretSetting secret) {
        String what = secret.description();
        secret.stdinOption().ifPresent(name -> options.add(flag("Read the " + what + " from standard input.", name)));
        secret.fileOption()
                .ifPresent(name -> options.add(
                        valued("FILE", "Read the " + what + " from this file; - is standard input.", name)));
        secret.commandOption()
                .ifPresent(name ->
                        options.add(valued("CMD", "Run this by the shell and take the " + what + " it prints.", name)));
        secret.valueOption()
                .ifPresent(name ->
                        options.add(valued("TEXT", "The " + what + " itself; other processes can see it.", name)));
    }
}
