package io.github.cognitotoken.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.cli.help.OtherVariable;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The environment variables that the topic of them names are those that the program asks for. */
class HelpVariablesTest {

    /** Asked for by the launcher, on one platform only, or where a machine becomes a device. */
    private static final Set<String> NOT_SEEN_EVERYWHERE = Set.of(
            "JAVA_HOME",
            "COGNITO_TOKEN_JAVA_OPTIONS",
            "TERM",
            "GITHUB_ENV",
            "KUBERNETES_EXEC_INFO",
            "XDG_RUNTIME_DIR",
            "TMPDIR",
            "HOME",
            "APPDATA",
            "LOCALAPPDATA",
            "USERPROFILE",
            "COMPUTERNAME",
            "HOSTNAME",
            "DBUS_SESSION_BUS_ADDRESS");

    /** Asked for by the AWS SDK itself, where requests are signed. */
    private static final Set<String> ASKED_BY_THE_SDK = Set.of(
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_SHARED_CREDENTIALS_FILE",
            "AWS_EC2_METADATA_DISABLED");

    private static final String NOBODY_LISTENS = "http://127.0.0.1:1";

    @TempDir
    private Path folder;

    private final Set<String> asked = new TreeSet<>();

    @Test
    void variablesAskedFor_areThoseOfTheTopic() {
        run(Map.of());
        run(
                Map.of("AWS_ENDPOINT_URL", NOBODY_LISTENS, "COGNITO_PASSWORD", "x", "http_proxy", NOBODY_LISTENS),
                "--client-id=a",
                "--username=a");
        run(
                Map.of("COGNITO_PASSWORD", "x", "HTTPS_PROXY", NOBODY_LISTENS),
                "--client-id=a",
                "--username=a",
                "--endpoint-url=https://127.0.0.1:1");
        run(Map.of("COGNITO_PASSWORD", "x"), "--client-id=a", "--username=a", "--endpoint-url=" + NOBODY_LISTENS);
        run(
                Map.of("COGNITO_CACHE", "keyring", "COGNITO_TOKEN_CACHE_DIR", folder.toString()),
                "--client-id=a",
                "--username=a",
                "--endpoint-url=" + NOBODY_LISTENS);

        Set<String> named = named();
        named.removeAll(NOT_SEEN_EVERYWHERE);
        named.removeAll(ASKED_BY_THE_SDK);
        asked.removeAll(NOT_SEEN_EVERYWHERE);
        assertThat(asked).isEqualTo(named);
    }

    private void run(Map<String, String> environment, String... arguments) {
        Run.with(
                name -> {
                    asked.add(name);
                    return environment.get(name);
                },
                arguments);
    }

    /** Those of the topic "environment". */
    private static Set<String> named() {
        Set<String> names = new TreeSet<>();
        OtherVariable.all().forEach(variable -> names.addAll(variable.names()));
        for (Setting setting : Setting.values()) {
            names.addAll(setting.environment());
        }
        for (SecretSetting secret : SecretSetting.values()) {
            names.addAll(secret.variables());
        }
        return names;
    }
}
