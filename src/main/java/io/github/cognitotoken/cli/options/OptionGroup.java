package io.github.cognitotoken.cli.options;

import static io.github.cognitotoken.cli.options.OptionRow.expect;
import static io.github.cognitotoken.cli.options.OptionRow.flag;
import static io.github.cognitotoken.cli.options.OptionRow.format;
import static io.github.cognitotoken.cli.options.OptionRow.repeatable;
import static io.github.cognitotoken.cli.options.OptionRow.secret;
import static io.github.cognitotoken.cli.options.OptionRow.text;
import static io.github.cognitotoken.cli.options.OptionRow.valued;

import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.output.CredentialsFormat;
import io.github.cognitotoken.output.OutputFormat;
import io.github.cognitotoken.output.ReportFormat;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options in groups, as help pages show them. The tables of settings have the names; this table groups them, and
 * adds the flags that are no settings.
 */
public enum OptionGroup {
    TOKEN(
            "Token",
            flag(OptionNames.ACCESS_TOKEN, "Print the access token (default)."),
            flag(OptionNames.ID_TOKEN, "Print the ID token."),
            flag(OptionNames.REFRESH_TOKEN, "Print the refresh token; as raw or json only."),
            format(OutputFormat::labels),
            valued(Setting.HEADER_PREFIX),
            OptionRow.expect()),
    /** For the command that checks a token. */
    VERIFY(
            "Token",
            flag(OptionNames.ACCESS_TOKEN, "Only an access token counts."),
            flag(OptionNames.ID_TOKEN, "Only an ID token counts."),
            OptionRow.expect()),
    CACHE(
            "Cache",
            valued(Setting.MIN_VALID),
            flag(OptionNames.FORCE_REFRESH, "Get a new token even if the cached one is still valid."),
            flag(Setting.CACHE)),
    /** For a command that caches public keys. */
    PUBLIC_KEYS("Cache", flag(Setting.CACHE.mainName(), "Fetch the public keys anew, and store nothing.")),
    IDENTITY_POOL(
            "AWS credentials",
            valued(Setting.IDENTITY_POOL_ID),
            valued(Setting.ROLE_ARN),
            format(CredentialsFormat::labels)),
    DOCTOR(
            "Checks",
            flag(OptionNames.AWS, "Use AWS credentials, to compare with the app client's own settings."),
            valued(Setting.FLOW),
            valued(Setting.REDIRECT_URI)),
    LOGIN(
            "Login",
            flag(OptionNames.BROWSER, "Sign in with a browser, as --flow browser does."),
            secret(SecretSetting.REFRESH_TOKEN)),
    LOGOUT(
            "Logout",
            flag(OptionNames.ALL, "Sign out all users with cached tokens."),
            flag(OptionNames.GLOBAL, "End all of the user's sign-ins, on every device."),
            flag(OptionNames.LOCAL, "Delete the cached tokens only: revoke nothing, stay offline."),
            flag(OptionNames.BROWSER, "End the sign-in of the browser too."),
            valued(Setting.LOGOUT_URI)),
    EXEC(
            "Exec",
            expect(),
            repeatable(
                    OptionNames.ENV,
                    "VARIABLE",
                    "Set this variable to the token too, such as BEARER_TOKEN; can be repeated."),
            text(
                    "FILE",
                    OptionNames.REFRESH_FILE,
                    "Write the token to this file, and renew it there while the command runs; BEARER_TOKEN_FILE names the file.")),
    CURL(
            "Curl",
            expect(),
            valued(Setting.HEADER_PREFIX),
            flag(OptionNames.ALLOW_HTTP, "Allow http beyond this machine, where others can read the token.")),
    SIGN_UP(
            "Sign-up",
            valued(Setting.USERNAME, "User to sign up."),
            repeatable(OptionNames.ATTRIBUTE, "Attribute of the user, such as email=a@example.com; can be repeated."),
            flag(OptionNames.CONFIRM, "Ask for the code that is sent, and confirm the account."),
            flag(OptionNames.THEN_LOGIN, "Also confirm the account, and sign in as login does."),
            flag(OptionNames.NO_PASSWORD, "The user has no password, and signs in with one-time codes."),
            secret(SecretSetting.PASSWORD),
            secret(SecretSetting.NEW_PASSWORD),
            secret(SecretSetting.CODE),
            valued(Setting.FLOW, "Sign-in flow of --login: {flows}. Default: auto."),
            metadata()),
    USER("User", valued(Setting.USERNAME, "The user: username or alias.")),
    ACCOUNT("Account", valued(Setting.USERNAME, "The user: username or alias."), metadata()),
    CODE("Code", secret(SecretSetting.CODE)),
    THEN_LOGIN(
            "Login",
            flag(OptionNames.THEN_LOGIN, "Sign in afterwards, as login does."),
            secret(SecretSetting.PASSWORD),
            valued(Setting.FLOW, "Sign-in flow of --login: {flows}. Default: auto.")),
    NEW_PASSWORD("New password", secret(SecretSetting.NEW_PASSWORD)),
    OLD_PASSWORD(
            "Old password",
            secret(SecretSetting.PASSWORD),
            flag(OptionNames.NO_PASSWORD, "The user has no password so far.")),
    PASSWORD_LIFE(
            "Password",
            flag(OptionNames.PERMANENT, "The password stays (default)."),
            flag(OptionNames.TEMPORARY, "The user has to replace the password at the next sign-in.")),
    AUTHENTICATOR(
            "Authenticator app",
            text("NAME", OptionNames.DEVICE_NAME, "Name of the app, which Cognito shows beside its codes."),
            flag(OptionNames.NO_PREFER, "Leave another second factor the preferred one."),
            text(
                    "FILE",
                    OptionNames.SAVE_SECRET,
                    "Ask nobody: write the secret into this new file, and compute the first code from it.")),
    SESSION(
            "Session",
            flag(OptionNames.LINKED, "Revoke also the sessions that it came through, or that came through it.")),
    SIGN_IN(
            "Sign-in",
            valued(Setting.USERNAME),
            secret(SecretSetting.PASSWORD),
            valued(Setting.FLOW),
            valued(Setting.PREFERRED_CHALLENGE),
            valued(Setting.ACR),
            valued(Setting.MAX_AGE),
            flag(OptionNames.SRP_FIRST, "With --flow custom: prove the password by SRP first."),
            repeatable(OptionNames.AUTH_PARAMETER, "Passed through to InitiateAuth; can be repeated."),
            metadata()),
    DOMAIN("Domain", valued(Setting.DOMAIN), valued(Setting.SCOPE), valued(Setting.RESOURCE)),
    BROWSER(
            "Browser",
            valued(Setting.REDIRECT_URI),
            flag(OptionNames.NO_BROWSER, "Open no browser here: show the address, and take the answer by paste."),
            valued(Setting.IDENTITY_PROVIDER),
            valued(Setting.LOGIN_HINT),
            valued(Setting.PROMPT),
            valued(Setting.LANG)),
    CHALLENGE(
            "Challenge",
            secret(SecretSetting.MFA_CODE),
            secret(SecretSetting.TOTP_SECRET),
            secret(SecretSetting.NEW_PASSWORD),
            valued(Setting.MFA),
            valued(Setting.REMEMBER_DEVICE),
            repeatable(OptionNames.ATTRIBUTE, "Attribute to set together with a new password; can be repeated."),
            repeatable(OptionNames.RESPONSE, "Answer to a challenge, by the name of the API; can be repeated."),
            repeatable(
                    OptionNames.RESPONSE_COMMAND,
                    "NAME=CMD: the shell runs CMD, and its output is that answer; can be repeated.")),
    POOL(
            "User pool",
            valued(Setting.CLIENT_ID),
            secret(SecretSetting.CLIENT_SECRET),
            valued(Setting.USER_POOL_ID),
            valued(Setting.REGION),
            valued(Setting.ISSUER),
            valued(Setting.PROFILE),
            valued(Setting.CONFIG_FILE)),
    NETWORK(
            "Network",
            valued(Setting.ENDPOINT),
            valued(Setting.CA_BUNDLE),
            valued(Setting.CONNECT_TIMEOUT),
            valued(Setting.TIMEOUT)),
    /** The content of a new profile: values to store, and not to use in this run. */
    PROFILE("Profile", OptionRow.profileKeys()),
    CONFIG_CHANGE(
            "Config file", flag(OptionNames.REPLACE, "Replace a profile of that name."), valued(Setting.CONFIG_FILE)),
    CONFIG("Config file", valued(Setting.CONFIG_FILE)),
    CONFIG_PROFILE("Config file", valued(Setting.PROFILE), valued(Setting.CONFIG_FILE)),
    // from here on: options that are also in groups above, for commands that take fewer
    /** For commands without an option for the other tokens. */
    WHICH(
            "Token",
            flag(OptionNames.ACCESS_TOKEN, "The access token (default)."),
            flag(OptionNames.ID_TOKEN, "The ID token.")),
    /** For commands that hand a token on. */
    EXPECT("Token", OptionRow.expect()),
    /** For commands that do not read the region from a variable. */
    REGION(
            "User pool",
            valued(Setting.CLIENT_ID, "App client to use if the source has several."),
            valued(Setting.REGION, "AWS region; by default that of the user pool id.")),
    REPORT("Output", format(ReportFormat::labels)),
    /** For what has a life of its own, apart from the tokens. */
    RENEWAL(
            "Cache",
            flag(OptionNames.FORCE_REFRESH, "Get new ones even if the cached ones are still valid."),
            flag(Setting.CACHE)),
    /** To choose among cached tokens. */
    WHOSE("Sign-in", valued(Setting.USERNAME), valued(Setting.FLOW)),
    GENERAL(
            "General",
            flag(Setting.NO_INPUT),
            flag(OptionNames.DEBUG, "Show details on stderr, with secrets redacted, and the stack trace of an error."),
            OptionRow.help());

    private static OptionRow metadata() {
        return repeatable(
                OptionNames.CLIENT_METADATA, "Passed through to the pool's Lambda triggers; can be repeated.");
    }

    private final String heading;
    private final OptionRow[] rows;

    OptionGroup(String heading, OptionRow... rows) {
        this.heading = heading;
        this.rows = rows;
    }

    public String heading() {
        return heading;
    }

    /** New specifications of this group's options. */
    public List<OptionSpec> options() {
        return options(UsedOptionNames.all());
    }

    /** New specifications of the options that the command line may use. */
    public List<OptionSpec> options(UsedOptionNames used) {
        Options options = new Options(used::mayMean);
        for (OptionRow row : rows) {
            row.addTo(options);
        }
        return options.built();
    }

    /** Whether it has an option of that long name. */
    public boolean has(String longName) {
        return options().stream().anyMatch(option -> option.longestName().equals(longName));
    }
}
