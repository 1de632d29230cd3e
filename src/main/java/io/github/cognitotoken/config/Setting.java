package io.github.cognitotoken.config;

import static io.github.cognitotoken.config.SettingNames.flag;
import static io.github.cognitotoken.config.SettingNames.none;
import static io.github.cognitotoken.config.SettingNames.option;

import java.util.List;
import java.util.Optional;

/**
 * The table of settings that are not secret: its name in sentences, the names by which it is given, the format of its
 * value and its help text. It feeds the parser, the help pages and the error texts.
 */
public enum Setting {
    PROFILE(
            "profile",
            option("NAME", "-p", "--profile").variable("COGNITO_PROFILE"),
            ValueFormat.ANY,
            "Profile of the config file to take settings from."),
    CONFIG_FILE(
            "config file",
            option("FILE", "--config").variable("COGNITO_TOKEN_CONFIG"),
            ValueFormat.ANY,
            "Config file to read profiles from."),
    USER_POOL_ID(
            "user pool id",
            option("ID", "--user-pool-id").variable("COGNITO_USER_POOL_ID").key("user_pool_id"),
            ValueFormat.USER_POOL_ID,
            "User pool id, such as us-east-1_AbCdEf123."),
    CLIENT_ID(
            "app client id",
            option("ID", "-c", "--client-id").variable("COGNITO_CLIENT_ID").key("client_id"),
            ValueFormat.CLIENT_ID,
            "App client id."),
    REGION(
            "region",
            option("REGION", "--region").variable("COGNITO_REGION").key("region"),
            ValueFormat.REGION,
            "AWS region; by default that of the user pool id, then the AWS settings."),
    USERNAME(
            "username",
            option("NAME", "-u", "--username").variable("COGNITO_USERNAME").key("username"),
            ValueFormat.USERNAME,
            "User to sign in: username or alias."),
    FLOW(
            "flow",
            option("FLOW", "--flow").variable("COGNITO_FLOW").key("flow"),
            ValueFormat.FLOW,
            "Sign-in flow: {flows}. Default: auto."),
    PREFERRED_CHALLENGE(
            "preferred challenge",
            option("NAME", "--preferred-challenge"),
            ValueFormat.FIRST_FACTOR,
            "First factor of --flow choice: PASSWORD_SRP (default), PASSWORD, EMAIL_OTP, SMS_OTP."),
    ACR(
            "step-up level",
            option("VALUES", "--acr"),
            ValueFormat.LEVELS,
            "With --flow choice or browser: levels of authentication to reach, the highest first, separated by blanks."),
    MAX_AGE(
            "step-up age",
            option("SECONDS", "--max-age"),
            ValueFormat.SECONDS,
            "With --flow choice or browser: sign in again if the last sign-in is longer ago than this."),
    MFA(
            "second factor",
            option("NAME", "--mfa"),
            ValueFormat.SECOND_FACTOR,
            "Second factor to use if there are several: SMS_MFA, EMAIL_OTP, SOFTWARE_TOKEN_MFA."),
    REMEMBER_DEVICE(
            "remember-device setting",
            option("WHEN", "--remember-device"),
            ValueFormat.REMEMBER_DEVICE,
            "Whether this machine may replace the second factor: yes, no, ask. Default: ask."),
    DOMAIN(
            "domain",
            option("DOMAIN", "--domain").variable("COGNITO_DOMAIN").key("domain"),
            ValueFormat.DOMAIN,
            "The user pool's domain: its prefix, its host or a URL. Default: found by the user pool id."),
    ISSUER(
            "issuer",
            option("URL", "--issuer").variable("COGNITO_ISSUER").key("issuer"),
            ValueFormat.URL,
            "Issuer that tokens must name (iss), and whose keys verify them. Default: the user pool, by both of its names."),
    SCOPE(
            "scope",
            option("SCOPE", "--scope").variable("COGNITO_SCOPE").key("scope"),
            ValueFormat.SCOPES,
            "Scope to ask for, or several separated by blanks; can be repeated. Default: openid with --flow browser, all of"
                    + " the app client's with --flow client-credentials."),
    RESOURCE(
            "resource",
            option("URI", "--resource").key("resource"),
            ValueFormat.RESOURCE,
            "API that the access token is for (RFC 8707), sent unchanged."),
    REDIRECT_URI(
            "redirect URI",
            option("URI", "--redirect-uri").key("redirect_uri"),
            ValueFormat.REDIRECT_URIS,
            "Callback URL, exactly as in the app client's settings; can be repeated. Default: http://localhost:8400/callback."),
    LOGOUT_URI(
            "logout URI",
            option("URI", "--logout-uri").key("logout_uri"),
            ValueFormat.LOGOUT_URI,
            "Sign-out URL, exactly as in the app client's settings, for logout --browser."),
    IDENTITY_PROVIDER(
            "identity provider",
            option("NAME", "--identity-provider").key("identity_provider"),
            ValueFormat.ANY,
            "Identity provider that the login page skips to: Google, or a name in the user pool."),
    LOGIN_HINT(
            "login hint",
            option("TEXT", "--login-hint"),
            ValueFormat.ANY,
            "Username or email address that the login page shows."),
    PROMPT(
            "prompt",
            option("WORDS", "--prompt"),
            ValueFormat.PROMPT,
            "What the login page asks: none, login, select_account, consent, or several separated by blanks."),
    LANG(
            "language",
            option("LANGUAGE", "--lang"),
            ValueFormat.LANGUAGE,
            "Language of the login page, such as de or pt-BR."),
    TOKEN_USE(
            "token use",
            none().variable("COGNITO_TOKEN_USE").key("token_use"),
            ValueFormat.TOKEN_USE,
            "Which token to print if no option says so: access, id. Default: access."),
    OUTPUT(
            "output format",
            option("FORMAT", "-o", "--output").variable("COGNITO_OUTPUT").key("output"),
            ValueFormat.ANY,
            "Output format."),
    HEADER_PREFIX(
            "header prefix",
            option("TEXT", "--header-prefix").variable("COGNITO_HEADER_PREFIX").key("header_prefix"),
            ValueFormat.HEADER_PREFIX,
            "Word before the token in a header; may be empty. Default: Bearer."),
    ENDPOINT(
            "endpoint",
            option("URL", "--endpoint-url")
                    .variable("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "AWS_ENDPOINT_URL")
                    .key("endpoint_url"),
            ValueFormat.URL,
            "Endpoint of the user-pool API; by default that of the region."),
    IDENTITY_POOL_ID(
            "identity pool id",
            option("ID", "--identity-pool-id")
                    .variable("COGNITO_IDENTITY_POOL_ID")
                    .key("identity_pool_id"),
            ValueFormat.IDENTITY_POOL_ID,
            "Identity pool that gives AWS credentials, such as us-east-1:12345678-90ab-cdef-1234-567890abcdef."),
    ROLE_ARN(
            "role",
            option("ARN", "--role-arn"),
            ValueFormat.ROLE_ARN,
            "IAM role to take, where the ID token allows several; by default the identity pool chooses."),
    IDENTITY_ENDPOINT(
            "identity pool endpoint",
            none().variable("AWS_ENDPOINT_URL_COGNITO_IDENTITY", "AWS_ENDPOINT_URL"),
            ValueFormat.URL,
            "Endpoint of the identity-pool API; by default that of the region in the identity pool id."),
    CA_BUNDLE(
            "CA bundle",
            option("FILE", "--ca-bundle")
                    .variable("AWS_CA_BUNDLE", "SSL_CERT_FILE")
                    .key("ca_bundle"),
            ValueFormat.ANY,
            "Certificates (PEM) to trust instead of the usual ones."),
    CONNECT_TIMEOUT(
            "connect time-out",
            option("SECONDS", "--connect-timeout"),
            ValueFormat.DURATION,
            "Limit for one connection. Default: 5."),
    TIMEOUT(
            "time-out",
            option("SECONDS", "--timeout"),
            ValueFormat.DURATION,
            "Limit for one network operation, retries included. Default: 30."),
    CACHE(
            "cache",
            flag("--no-cache").variable("COGNITO_CACHE").key("cache"),
            ValueFormat.CACHE,
            "Neither use nor cache tokens on this machine."),
    CACHE_FOLDER(
            "cache folder",
            none().variable("COGNITO_TOKEN_CACHE_DIR"),
            ValueFormat.ANY,
            "Folder of the cache, instead of the default one."),
    CACHE_SCOPE(
            "cache scope",
            none().variable("COGNITO_CACHE_SCOPE").key("cache_scope"),
            ValueFormat.CACHE_SCOPE,
            "Who shares the cache: user, or job in CI."),
    MIN_VALID(
            "least validity",
            option("TIME", "--min-valid"),
            ValueFormat.DURATION,
            "How long the token must be valid at least: 90, 5m, 1h. Default: 2m, or a quarter of the token's life if that is less."),
    NO_INPUT(
            "no-input setting",
            flag("--no-input").variable("COGNITO_NO_INPUT"),
            ValueFormat.BOOLEAN,
            "Never ask; fail with exit code 5 instead. A CI system means the same.");

    private final String description;
    private final SettingNames names;
    private final ValueFormat format;
    private final String help;

    Setting(String description, SettingNames names, ValueFormat format, String help) {
        this.description = description;
        this.names = names;
        this.format = format;
        this.help = help;
    }

    /** The name used in sentences. */
    public String description() {
        return description;
    }

    /** The names of its option, the long one last; none for settings that flags give. */
    public List<String> options() {
        return names.options();
    }

    /** What help pages call the value; empty for a flag. */
    public String paramLabel() {
        return names.paramLabel();
    }

    /** One or two sentences for the help page. */
    public String help() {
        return help;
    }

    /** Its environment variables; the first one that is set counts. */
    public List<String> environment() {
        return names.environment();
    }

    /** Its key in a profile, if it has one. */
    public Optional<String> profileKey() {
        return names.profileKey();
    }

    /** The option's long name; the environment variable where there is no option. */
    public String mainName() {
        return names.mainName();
    }

    /** All values that it can have; empty if it can have any, or if only the list of grants tells. */
    public List<String> allowedValues() {
        return format.allowedValues();
    }

    /** Whether it can have several values, separated by blanks; its option can be repeated then. */
    public boolean isList() {
        return format.isList();
    }

    ValueFormat format() {
        return format;
    }
}
