package io.github.cognitotoken.cli;

import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.profile.ProfileDraft;
import io.github.cognitotoken.output.OutputFormat;
import io.github.cognitotoken.output.ReportFormat;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options, in the groups in which help pages show them. The settings' own tables say what each is called; here
 * stands which of them belong together, and the flags that are no settings.
 */
enum OptionGroup {
    TOKEN("Token") {
        @Override
        void addTo(Options options) {
            options.flag("Print the access token (default).", ACCESS_TOKEN);
            options.flag("Print the ID token.", ID_TOKEN);
            options.flag("Print the refresh token; as raw or json only.", REFRESH_TOKEN);
            options.valued(
                    Setting.OUTPUT.paramLabel(),
                    "Output format: " + String.join(", ", OutputFormat.labels()) + ". Default: raw.",
                    Setting.OUTPUT.options().toArray(String[]::new));
        }
    },
    CACHE("Cache") {
        @Override
        void addTo(Options options) {
            options.valued(Setting.MIN_VALID);
            options.flag("Get a new token even if the one at hand still holds.", FORCE_REFRESH);
            options.flag(Setting.CACHE.help(), Setting.CACHE.options().get(0));
        }
    },
    LOGIN("Login") {
        @Override
        void addTo(Options options) {
            options.secret(SecretSetting.REFRESH_TOKEN);
        }
    },
    LOGOUT("Logout") {
        @Override
        void addTo(Options options) {
            options.flag("Sign out of everything that is kept on this machine.", ALL);
            options.flag("End all of the user's sign-ins, on every device.", GLOBAL);
            options.flag("Only forget: revoke nothing, stay offline.", LOCAL);
        }
    },
    SIGN_IN("Sign-in") {
        @Override
        void addTo(Options options) {
            options.valued(Setting.USERNAME);
            options.secret(SecretSetting.PASSWORD);
            options.valued(Setting.FLOW);
            options.valued(Setting.PREFERRED_CHALLENGE);
            options.flag("With --flow custom: prove the password by SRP first.", SRP_FIRST);
            options.repeatable("Passed through to InitiateAuth; can be repeated.", AUTH_PARAMETER);
            options.repeatable("Passed through to the pool's Lambda triggers; can be repeated.", CLIENT_METADATA);
        }
    },
    CHALLENGE("Challenge") {
        @Override
        void addTo(Options options) {
            options.secret(SecretSetting.MFA_CODE);
            options.secret(SecretSetting.TOTP_SECRET);
            options.secret(SecretSetting.NEW_PASSWORD);
            options.valued(Setting.MFA);
            options.valued(Setting.REMEMBER_DEVICE);
            options.repeatable("Attribute that a new password is to come with; can be repeated.", ATTRIBUTE);
            options.repeatable("Answer to a challenge, by the name of the API; can be repeated.", RESPONSE);
            options.repeatable(
                    "NAME=CMD: run CMD by the shell and take what it prints as that answer; can be repeated.",
                    RESPONSE_COMMAND);
        }
    },
    POOL("User pool") {
        @Override
        void addTo(Options options) {
            options.valued(Setting.CLIENT_ID);
            options.secret(SecretSetting.CLIENT_SECRET);
            options.valued(Setting.USER_POOL_ID);
            options.valued(Setting.REGION);
            options.valued(Setting.PROFILE);
            options.valued(Setting.CONFIG_FILE);
        }
    },
    NETWORK("Network") {
        @Override
        void addTo(Options options) {
            options.valued(Setting.ENDPOINT);
            options.valued(Setting.CA_BUNDLE);
            options.valued(Setting.CONNECT_TIMEOUT);
            options.valued(Setting.TIMEOUT);
        }
    },
    /** What a new profile is to hold; values to keep, not to use in this run. */
    PROFILE("Profile") {
        @Override
        void addTo(Options options) {
            ProfileDraft.settings().forEach(setting -> options.valued(setting));
            options.flag(Setting.CACHE.help(), Setting.CACHE.options().get(0));
            for (SecretSetting secret : SecretSetting.values()) {
                options.kept(secret);
            }
        }
    },
    CONFIG_CHANGE("Config file") {
        @Override
        void addTo(Options options) {
            options.flag("Put it in the place of a profile of that name.", REPLACE);
            options.valued(Setting.CONFIG_FILE);
        }
    },
    CONFIG("Config file") {
        @Override
        void addTo(Options options) {
            options.valued(Setting.CONFIG_FILE);
        }
    },
    CONFIG_PROFILE("Config file") {
        @Override
        void addTo(Options options) {
            options.valued(Setting.PROFILE);
            options.valued(Setting.CONFIG_FILE);
        }
    },
    // below here: options that stand above too, for commands that take fewer
    /** For commands that print none of the rest. */
    WHICH("Token") {
        @Override
        void addTo(Options options) {
            options.flag("The access token (default).", ACCESS_TOKEN);
            options.flag("The ID token.", ID_TOKEN);
        }
    },
    /** For what does not look at variables for it. */
    REGION("User pool") {
        @Override
        void addTo(Options options) {
            options.valued(
                    Setting.CLIENT_ID.paramLabel(),
                    "App client to take, where the source has several.",
                    Setting.CLIENT_ID.options().toArray(String[]::new));
            options.valued(
                    Setting.REGION.paramLabel(),
                    "AWS region; by default that of the user pool id.",
                    Setting.REGION.options().toArray(String[]::new));
        }
    },
    REPORT("Output") {
        @Override
        void addTo(Options options) {
            options.valued(
                    Setting.OUTPUT.paramLabel(),
                    "Output format: " + String.join(", ", ReportFormat.labels()) + ". Default: text.",
                    Setting.OUTPUT.options().toArray(String[]::new));
        }
    },
    USER("User") {
        @Override
        void addTo(Options options) {
            options.valued(Setting.USERNAME);
        }
    },
    GENERAL("General") {
        @Override
        void addTo(Options options) {
            options.flag(Setting.NO_INPUT.help(), Setting.NO_INPUT.options().get(0));
            options.flag("Show on stderr what is done, secrets redacted, and the trace of an error.", DEBUG);
            options.help("Show this help.", "-h", HELP);
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
    static final String RESPONSE_COMMAND = "--challenge-response-command";
    static final String REPLACE = "--replace";
    static final String DEBUG = "--debug";
    static final String HELP = "--help";

    private final String heading;

    OptionGroup(String heading) {
        this.heading = heading;
    }

    abstract void addTo(Options options);

    String heading() {
        return heading;
    }

    /** New specifications of this group's options. */
    List<OptionSpec> options() {
        return options(Words.all());
    }

    /** New specifications of those that the command line may mean. */
    List<OptionSpec> options(Words words) {
        Options options = new Options(words::mayMean);
        addTo(options);
        return options.built();
    }

    /** Whether it has an option of that long name. */
    boolean has(String longName) {
        return options().stream().anyMatch(option -> option.longestName().equals(longName));
    }
}
