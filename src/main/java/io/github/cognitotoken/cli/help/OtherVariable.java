package io.github.cognitotoken.cli.help;

import io.github.cognitotoken.host.ContinuousIntegration;
import java.util.ArrayList;
import java.util.List;

/**
 * Variables that the program reads besides those of settings.
 *
 * @param names the variables, which have the same meaning
 */
public record OtherVariable(List<String> names, String meaning) {

    /** All of them. */
    public static List<OtherVariable> all() {
        List<OtherVariable> all = new ArrayList<>();
        add(
                all,
                "the proxy for https and http endpoints, and the hosts to reach without it",
                "HTTPS_PROXY",
                "HTTP_PROXY",
                "NO_PROXY");
        add(all, "the same; these take precedence", "https_proxy", "http_proxy", "no_proxy");
        add(all, "the region, if no setting gives one", "AWS_REGION", "AWS_DEFAULT_REGION");
        add(
                all,
                "the AWS config file and its profile, which give the region after that, and credentials for signed requests",
                "AWS_PROFILE",
                "AWS_CONFIG_FILE");
        add(
                all,
                "AWS credentials, for requests that are signed: --flow admin, --client-secret-from-aws, and profile import from a"
                        + " user pool",
                "AWS_ACCESS_KEY_ID",
                "AWS_SECRET_ACCESS_KEY",
                "AWS_SESSION_TOKEN",
                "AWS_SHARED_CREDENTIALS_FILE",
                "AWS_EC2_METADATA_DISABLED");
        add(
                all,
                "true: the region's FIPS or dual-stack endpoint",
                "AWS_USE_FIPS_ENDPOINT",
                "AWS_USE_DUALSTACK_ENDPOINT");
        add(all, "true: the variables for the endpoint are ignored", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");
        add(all, "the folder of the config file", "XDG_CONFIG_HOME", "HOME", "APPDATA", "USERPROFILE");
        add(all, "the folder of the cache", "XDG_CACHE_HOME", "LOCALAPPDATA");
        add(
                all,
                "this machine's name in the list of a user's devices; else the name in /etc/hostname",
                "COMPUTERNAME",
                "HOSTNAME");
        add(
                all,
                "with cache = keyring: they help to find the credential helper and the secret service",
                "PATH",
                "DBUS_SESSION_BUS_ADDRESS");
        add(all, "dumb: no progress line on the terminal", "TERM");
        add(all, "the file of GitHub Actions that -o github appends to", "GITHUB_ENV");
        add(all, "the folder for the file that curl reads the header from", "XDG_RUNTIME_DIR", "TMPDIR");
        add(all, "what kubectl asks for, with -o exec-credential", "KUBERNETES_EXEC_INFO");
        add(all, "the Java that the launcher uses; else java on the PATH", "JAVA_HOME");
        add(
                all,
                "options for that Java, split at blanks; JAVA_TOOL_OPTIONS and the like are ignored, since the JVM"
                        + " prints them",
                "COGNITO_TOKEN_JAVA_OPTIONS");
        all.add(new OtherVariable(
                ContinuousIntegration.variables(),
                "a CI system runs the program, so it never prompts; CI counts unless it is 0, false or no"));
        return all;
    }

    private static void add(List<OtherVariable> all, String meaning, String... names) {
        all.add(new OtherVariable(List.of(names), meaning));
    }
}
