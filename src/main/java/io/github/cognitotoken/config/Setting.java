package io.github.cognitotoken.config;

import java.util.List;
import java.util.Optional;

/**
 * The table of settings that are not secret: by which options, environment variables and profile key each is given,
 * and what it must look like. It feeds the parser, the help pages and the error texts.
 */
public enum Setting {
    PROFILE(
            "profile",
            options("-p", "--profile"),
            "NAME",
            "Profile of the config file to take settings from.",
            env("COGNITO_PROFILE"),
            null,
            ValueFormat.ANY),
    CONFIG_FILE(
            "config file",
            options("--config"),
            "FILE",
            "Config file to read profiles from.",
            env("COGNITO_TOKEN_CONFIG"),
            null,
            ValueFormat.ANY),
    USER_POOL_ID(
            "user pool id",
            options("--user-pool-id"),
            "ID",
            "User pool id, such as us-east-1_AbCdEf123.",
            env("COGNITO_USER_POOL_ID"),
            "user_pool_id",
            ValueFormat.USER_POOL_ID),
    CLIENT_ID(
            "app client id",
            options("-c", "--client-id"),
            "ID",
            "App client id.",
            env("COGNITO_CLIENT_ID"),
            "client_id",
            ValueFormat.CLIENT_ID),
    REGION(
            "region",
            options("--region"),
            "REGION",
            "AWS region; by default that of the user pool id, then the AWS settings.",
            env("COGNITO_REGION"),
            "region",
            ValueFormat.REGION),
    USERNAME(
            "username",
            options("-u", "--username"),
            "NAME",
            "User to sign in: username or alias.",
            env("COGNITO_USERNAME"),
            "username",
            ValueFormat.USERNAME),
    FLOW(
            "flow",
            options("--flow"),
            "FLOW",
            "Sign-in flow: {flows}. Default: auto.",
            env("COGNITO_FLOW"),
            "flow",
            ValueFormat.FLOW),
    PREFERRED_CHALLENGE(
            "preferred challenge",
            options("--preferred-challenge"),
            "NAME",
            "First factor of --flow choice: PASSWORD_SRP (default), PASSWORD, EMAIL_OTP, SMS_OTP.",
            List.of(),
            null,
            ValueFormat.FIRST_FACTOR),
    ACR(
            "step-up level",
            options("--acr"),
            "VALUES",
            "With --flow choice: levels of authentication to reach, the highest first, separated by blanks.",
            List.of(),
            null,
            ValueFormat.LEVELS),
    MAX_AGE(
            "step-up age",
            options("--max-age"),
            "SECONDS",
            "With --flow choice: sign in afresh if the last sign-in is longer ago than this.",
            List.of(),
            null,
            ValueFormat.SECONDS),
    MFA(
            "second factor",
            options("--mfa"),
            "NAME",
            "Second factor to use where there are several: SMS_MFA, EMAIL_OTP, SOFTWARE_TOKEN_MFA.",
            List.of(),
            null,
            ValueFormat.SECOND_FACTOR),
    REMEMBER_DEVICE(
            "remember-device setting",
            options("--remember-device"),
            "WHEN",
            "Whether this machine may stand in for a second factor: yes, no, ask. Default: ask.",
            List.of(),
            null,
            ValueFormat.REMEMBER_DEVICE),
    TOKEN_USE(
            "token use",
            List.of(),
            "USE",
            "Which token to print where no option says so: access, id. Default: access.",
            env("COGNITO_TOKEN_USE"),
            "token_use",
            ValueFormat.TOKEN_USE),
    OUTPUT(
            "output format",
            options("-o", "--output"),
            "FORMAT",
            "Output format.",
            env("COGNITO_OUTPUT"),
            "output",
            ValueFormat.ANY),
    HEADER_PREFIX(
            "header prefix",
            options("--header-prefix"),
            "TEXT",
            "What stands before the token in a header; may be empty. Default: Bearer.",
            env("COGNITO_HEADER_PREFIX"),
            "header_prefix",
            ValueFormat.HEADER_PREFIX),
    ENDPOINT(
            "endpoint",
            options("--endpoint-url"),
            "URL",
            "Endpoint of the user-pool API; by default that of the region.",
            env("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "AWS_ENDPOINT_URL"),
            "endpoint_url",
            ValueFormat.URL),
    CA_BUNDLE(
            "CA bundle",
            options("--ca-bundle"),
            "FILE",
            "Certificates (PEM) to trust instead of the JDK's.",
            env("AWS_CA_BUNDLE", "SSL_CERT_FILE"),
            "ca_bundle",
            ValueFormat.ANY),
    CONNECT_TIMEOUT(
            "connect time-out",
            options("--connect-timeout"),
            "SECONDS",
            "Limit for one connection. Default: 5.",
            List.of(),
            null,
            ValueFormat.DURATION),
    TIMEOUT(
            "time-out",
            options("--timeout"),
            "SECONDS",
            "Limit for a whole operation on the network, retries included. Default: 30.",
            List.of(),
            null,
            ValueFormat.DURATION),
    CACHE(
            "cache",
            options("--no-cache"),
            "",
            "Neither use nor cache tokens on this machine.",
            env("COGNITO_CACHE"),
            "cache",
            ValueFormat.CACHE),
    CACHE_FOLDER(
            "cache folder",
            List.of(),
            "",
            "Folder for what is cached, instead of the usual one.",
            env("COGNITO_TOKEN_CACHE_DIR"),
            null,
            ValueFormat.ANY),
    CACHE_SCOPE(
            "cache scope",
            List.of(),
            "",
            "Who shares the cache: user, or job in CI.",
            env("COGNITO_CACHE_SCOPE"),
            "cache_scope",
            ValueFormat.CACHE_SCOPE),
    MIN_VALID(
            "least validity",
            options("--min-valid"),
            "TIME",
            "How long the token must be valid at least: 90, 5m, 1h. Default: 2m, or a quarter of the token's life if that is less.",
            List.of(),
            null,
            ValueFormat.DURATION),
    NO_INPUT(
            "no-input setting",
            options("--no-input"),
            "",
            "Never ask; fail with exit code 5 instead. A CI system means the same.",
            env("COGNITO_NO_INPUT"),
            null,
            ValueFormat.BOOLEAN);

    private final String description;
    private final List<String> options;
    private final String paramLabel;
    private final String help;
    private final List<String> environment;
    private final String profileKey;
    private final ValueFormat format;

    Setting(
            String description,
            List<String> options,
            String paramLabel,
            String help,
            List<String> environment,
            String profileKey,
            ValueFormat format) {
        this.description = description;
        this.options = options;
        this.paramLabel = paramLabel;
        this.help = help;
        this.environment = environment;
        this.profileKey = profileKey;
        this.format = format;
    }

    private static List<String> options(String... names) {
        return List.of(names);
    }

    private static List<String> env(String... names) {
        return List.of(names);
    }

    /** Whether the user pool's id begins with that region, as every real pool's id does. */
    public static boolean isRegionOfPool(String region, String userPoolId) {
        return userPoolId.startsWith(region + "_");
    }

    /** The name used in sentences. */
    public String description() {
        return description;
    }

    /** The names of its option, the long one last; none for settings that flags give. */
    public List<String> options() {
        return options;
    }

    /** What stands for the value in help pages; empty for a flag. */
    public String paramLabel() {
        return paramLabel;
    }

    /** One or two sentences for the help page. */
    public String help() {
        return help;
    }

    /** Its environment variables, the first set one counts. */
    public List<String> environment() {
        return environment;
    }

    /** Its key in a profile, if it has one. */
    public Optional<String> profileKey() {
        return Optional.ofNullable(profileKey);
    }

    /** The option's long name; the environment variable where there is no option. */
    public String mainName() {
        return options.isEmpty() ? environment.get(0) : options.get(options.size() - 1);
    }

    /** All values that it can have; empty if it can have any, or if only the list of grants tells. */
    public List<String> allowedValues() {
        return format.allowedValues();
    }

    ValueFormat format() {
        return format;
    }
}
