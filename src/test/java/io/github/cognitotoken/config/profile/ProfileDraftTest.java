package io.github.cognitotoken.config.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Redaction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileDraftTest {

    private final Redaction redaction = new Redaction();
    private final ProfileDraft draft = new ProfileDraft(redaction);

    @Test
    void optionsBecomeKeys_inTheOrderOfTheTables_filesWithTheirWholePath() {
        draft.addAll(given(Map.of(
                "--password-command", "pass show \"x#y\"",
                "--client-secret-file", "secret",
                "--ca-bundle", "ca.pem",
                "--username", "bob",
                "--client-id", "1c",
                "--flow", "srp")));

        assertThat(draft.properties().keySet())
                .containsExactly(
                        "client_id", "username", "flow", "ca_bundle", "client_secret_file", "password_command");
        assertThat(draft.properties())
                .containsEntry(
                        "client_secret_file", Path.of("secret").toAbsolutePath().toString())
                .containsEntry("ca_bundle", Path.of("ca.pem").toAbsolutePath().toString())
                .containsEntry("password_command", "pass show \"x#y\"");
    }

    @Test
    void noCache_becomesItsKey() {
        draft.addAll(given(Map.of("--no-cache", "true")));

        assertThat(draft.properties()).isEqualTo(Map.of("cache", "none"));
    }

    @Test
    void repeatedOption_becomesOneLine_andSecretFromAwsItsKey() {
        draft.addAll(new ParsedOptions(Map.of(
                "--scope", List.of("openid", "orders/read"),
                "--client-secret-from-aws", List.of("true"))));

        assertThat(draft.properties()).isEqualTo(Map.of("scope", "openid orders/read", "client_secret_from", "aws"));
    }

    @Test
    void everyOption_isOneThatTheProfileHasAKeyFor() {
        assertThat(ProfileDraft.settings())
                .contains(Setting.CLIENT_ID, Setting.USER_POOL_ID, Setting.REGION, Setting.ENDPOINT)
                .doesNotContain(Setting.OUTPUT, Setting.PROFILE, Setting.TIMEOUT)
                .allSatisfy(setting -> assertThat(setting.profileKey()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a #b", "a ;b", "a\t#b", "#a", ";a", " a", "a ", "a\nb", "a\u0000b", ""})
    void commandThatTheFileWouldNotKeepWhole_isAUsageError(String command) {
        assertThatThrownBy(() -> draft.addAll(given(Map.of("--password-command", command))))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.USAGE);
                    assertThat(failure).hasMessageContaining("'password_command' from --password-command");
                    assertThat(failure.hint()).isNotEmpty();
                });
    }

    @Test
    void secretThatTheFileWouldCut_isAnError_withoutIt_thatNamesTheFile() {
        assertThatThrownBy(() -> draft.addAll(given(Map.of("--client-secret", "hunter2 #3"))))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure).hasMessageNotContaining("hunter2");
                    assertThat(failure.hint()).contains("client_secret_file");
                });
        assertThat(redaction.scrub("hunter2 #3")).isEqualTo(Redaction.MARK);
    }

    @Test
    void malformedValue_isAUsageErrorFromAnOption_oneOfConfigurationFromElsewhere() {
        assertThatThrownBy(() -> draft.addAll(given(Map.of("--region", "moon"))))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.USAGE));
        assertThatThrownBy(() -> draft.put(Setting.CLIENT_ID, "1c\nclient_secret_command = rm", "a file"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION));
        assertThat(draft.properties()).isEmpty();
    }

    @Test
    void secretGivenTwice_andStandardInput_areUsageErrors() {
        assertThatThrownBy(() -> draft.addAll(given(Map.of("--password-file", "a", "--password-command", "b"))))
                .hasMessage("the password is given twice");
        assertThatThrownBy(() -> draft.addAll(given(Map.of("--client-secret-file", "-"))))
                .hasMessageContaining("no file that a profile can name");
    }

    @Test
    void textForm_namesTheKeysOnly() {
        draft.put(SecretSetting.CLIENT_SECRET, "hunter2", "a file");

        assertThat(draft.toString()).isEqualTo("[client_secret]");
    }

    private static ParsedOptions given(Map<String, String> options) {
        Map<String, List<String>> values = new java.util.HashMap<>();
        options.forEach((name, value) -> values.put(name, List.of(value)));
        return new ParsedOptions(values);
    }
}
