package io.github.cognitotoken.cli.options;

/** The options that are no settings: flags, and parameters that are passed through to the API. */
public final class OptionNames {

    public static final String ACCESS_TOKEN = "--access-token";
    public static final String ID_TOKEN = "--id-token";
    public static final String REFRESH_TOKEN = "--refresh-token";
    public static final String EXPECT = "--expect";
    public static final String FORCE_REFRESH = "--force-refresh";
    public static final String ALL = "--all";
    public static final String GLOBAL = "--global";
    public static final String LOCAL = "--local";
    public static final String BROWSER = "--browser";
    public static final String AWS = "--aws";
    public static final String REPLACE = "--replace";
    public static final String DEBUG = "--debug";
    public static final String VERSION = "--version";
    public static final String CONFIRM = "--confirm";
    public static final String THEN_LOGIN = "--login";
    public static final String NO_PASSWORD = "--no-password";
    public static final String PERMANENT = "--permanent";
    public static final String TEMPORARY = "--temporary";
    public static final String DEVICE_NAME = "--device-name";
    public static final String NO_PREFER = "--no-prefer";
    public static final String SAVE_SECRET = "--save-secret";
    public static final String LINKED = "--linked";
    static final String NO_BROWSER = "--no-browser";
    static final String SRP_FIRST = "--srp-first";
    static final String AUTH_PARAMETER = "--auth-parameter";
    static final String CLIENT_METADATA = "--client-metadata";
    static final String ATTRIBUTE = "--attribute";
    static final String RESPONSE = "--challenge-response";
    static final String RESPONSE_COMMAND = "--challenge-response-command";
    public static final String ENV = "--env";
    public static final String REFRESH_FILE = "--refresh-file";
    public static final String ALLOW_HTTP = "--allow-http";
    public static final String HELP = "--help";
    public static final String SHORT_HELP = "-h";

    private OptionNames() {}
}
