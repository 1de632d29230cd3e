package io.github.cognitotoken.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretLayersTest {

    @TempDir
    private Path folder;

    private TestSettings settings;

    @BeforeEach
    void machineWithAProfile() {
        settings = new TestSettings(folder)
                .config(
                        "[default]",
                        "client_id = own",
                        "client_secret = profilesecret",
                        "username = alice",
                        "password_file = /profile/password");
    }

    @Test
    void profilesSecrets_areUsedWithItsOwnClientAndUser() {
        assertThat(origin(settings.resolve().clientSecret())).startsWith("'client_secret' of profile 'default'");
        assertThat(origin(settings.resolve().password())).startsWith("'password_file' of profile 'default'");
    }

    @Test
    void sameClientNamedElsewhere_isStillItsOwn() {
        settings.option("--client-id", "own").env("COGNITO_USERNAME", "alice");

        assertThat(settings.resolve().clientSecret()).isPresent();
        assertThat(settings.resolve().password()).isPresent();
    }

    @Test
    void secretFromAws_isASourceLikeOthers() {
        assertThat(settings.option("--client-secret-from-aws").resolve().clientSecret())
                .containsInstanceOf(SecretSource.FromAws.class)
                .map(source -> source.origin().description())
                .contains("--client-secret-from-aws");

        settings.option("--client-secret-file", "/secret");
        assertThatThrownBy(settings::resolve)
                .isInstanceOf(Failure.class)
                .hasMessageContaining("given twice: by --client-secret-file and --client-secret-from-aws");
    }

    @Test
    void profilesSecretFromAws_isForItsOwnClient_andAwsIsItsOnlyValue() {
        settings.config("[default]", "client_id = own", "client_secret_from = aws");
        assertThat(settings.resolve().clientSecret()).containsInstanceOf(SecretSource.FromAws.class);

        settings.config("[default]", "client_id = own", "client_secret_from = gcp");
        assertThatThrownBy(settings::resolve)
                .isInstanceOf(Failure.class)
                .hasMessageContaining("'client_secret_from' of profile 'default'")
                .hasMessageContaining("is unknown");

        settings.config("[default]", "client_id = own", "client_secret_from = aws", "client_secret = x");
        assertThatThrownBy(settings::resolve).isInstanceOf(Failure.class).hasMessageContaining("given twice");
    }

    @Test
    void anotherClient_getsNoneOfTheProfilesSecrets() {
        settings.option("--client-id", "other");

        assertThat(settings.resolve().clientSecret()).isEmpty();
        assertThat(settings.resolve().password()).isEmpty();
        assertThat(settings.host().stderr()).contains("is not used: it belongs to another app client");
    }

    @Test
    void anotherUser_getsNotTheProfilesPassword() {
        settings.env("COGNITO_USERNAME", "bob");

        assertThat(settings.resolve().clientSecret()).isPresent();
        assertThat(settings.resolve().password()).isEmpty();
        assertThat(settings.host().stderr()).contains("it belongs to another user");
    }

    @Test
    void environment_beatsTheProfile_unlessThatWasNamedOnTheCommandLine() {
        settings.env("COGNITO_CLIENT_SECRET", "envsecret").env("COGNITO_PASSWORD_FILE", "/env/password");
        assertThat(origin(settings.resolve().clientSecret())).isEqualTo("COGNITO_CLIENT_SECRET");
        assertThat(origin(settings.resolve().password())).isEqualTo("COGNITO_PASSWORD_FILE");

        settings.option("--profile", "default");
        assertThat(origin(settings.resolve().clientSecret())).startsWith("'client_secret' of profile");
        assertThat(origin(settings.resolve().password())).startsWith("'password_file' of profile");
    }

    @Test
    void profilesTotpSecret_staysWithItsUser() {
        settings.config("[default]", "client_id = own", "username = alice", "totp_secret_file = /profile/totp");
        assertThat(origin(settings.resolve().answers().totpSecret())).startsWith("'totp_secret_file' of profile");

        settings.env("COGNITO_USERNAME", "bob");
        assertThat(settings.resolve().answers().totpSecret()).isEmpty();
        assertThat(settings.host().stderr()).contains("it belongs to another user");
    }

    @Test
    void mfaCode_comesBeforeATotpSecret_ofTheSamePlaceOrAWeakerOne() {
        settings.env("COGNITO_TOTP_SECRET", "JBSWY3DP").env("COGNITO_MFA_CODE", "123456");
        assertThat(settings.resolve().answers().totpSecret()).isEmpty();
        assertThat(settings.resolve().answers().mfaCode()).isPresent();
        assertThat(settings.host().stderr())
                .contains("TOTP secret from COGNITO_TOTP_SECRET is not used: the MFA code from COGNITO_MFA_CODE comes");

        settings.option("--totp-secret-file", "totp");
        assertThat(origin(settings.resolve().answers().totpSecret())).isEqualTo("--totp-secret-file");

        settings.option("--mfa-code-command", "otp");
        assertThat(settings.resolve().answers().totpSecret()).isEmpty();
    }

    @Test
    void mfaCodeOfAProfile_givesWayToATotpSecretOfTheEnvironment() {
        settings.config("[default]", "client_id = own", "username = alice", "mfa_code_command = otp")
                .env("COGNITO_TOTP_SECRET_FILE", "totp");
        assertThat(origin(settings.resolve().answers().totpSecret())).isEqualTo("COGNITO_TOTP_SECRET_FILE");

        settings.option("--profile", "default");
        assertThat(settings.resolve().answers().totpSecret()).isEmpty();
    }

    @Test
    void option_beatsAll() {
        settings.env("COGNITO_PASSWORD", "x").option("--password-command", "pass show x");

        assertThat(settings.resolve().password()).containsInstanceOf(SecretSource.FromCommand.class);
    }

    @Test
    void valueOption_works_withOneWarning() {
        settings.option("--password", "hunter2");

        assertThat(settings.resolve().password()).containsInstanceOf(SecretSource.Inline.class);
        assertThat(settings.host().stderr())
                .containsOnlyOnce("warning: other processes can see the value of --password")
                .doesNotContain("hunter2");
    }

    @Test
    void twoSourcesOnTheCommandLine_areAUsageError() {
        settings.option("--password-stdin").option("--password-file", "x");

        expect(ErrorKind.USAGE, "the password is given twice: by --password-stdin and --password-file");
    }

    @Test
    void twoSourcesInAProfile_areAConfigurationError() {
        settings.config("[default]", "client_id = own", "client_secret = a", "client_secret_file = b");

        expect(ErrorKind.CONFIGURATION, "the client secret is given twice in profile 'default'");
    }

    @Test
    void standardInput_cannotBeAskedForTwice() {
        settings.option("--password-stdin").option("--client-secret-file", "-");
        expect(ErrorKind.USAGE, "standard input is asked for twice: by --client-secret-file and --password-stdin");

        settings.option("--client-secret-file", "/dev/stdin");
        expect(ErrorKind.USAGE, "standard input is asked for twice");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "POSIX modes")
    void commandInAFileThatOthersCanWrite_isRefused() throws Exception {
        settings.config("[default]", "client_id = own", "client_secret_command = pass show x");
        Files.setPosixFilePermissions(settings.file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(settings.resolve().clientSecret()).isPresent();

        Files.setPosixFilePermissions(settings.file(), PosixFilePermissions.fromString("rw-rw-r--"));
        expect(ErrorKind.CONFIGURATION, "other users can write it");
    }

    private void expect(ErrorKind kind, String message) {
        assertThatThrownBy(settings::resolve).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure).hasMessageContaining(message);
            assertThat(failure.kind()).isEqualTo(kind);
        });
    }

    private static String origin(Optional<SecretSource> source) {
        return source.orElseThrow().origin().description();
    }
}
