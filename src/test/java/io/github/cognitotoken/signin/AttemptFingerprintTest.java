package io.github.cognitotoken.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.config.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptFingerprintTest {

    @TempDir
    private Path folder;

    private Path one;
    private Path other;

    @BeforeEach
    void folders() throws IOException {
        one = Files.createDirectory(folder.resolve("one"));
        other = Files.createDirectory(folder.resolve("other"));
        for (Path place : new Path[] {one, other}) {
            Files.writeString(place.resolve("password"), "Correct-Horse-7");
        }
    }

    @Test
    void sameSettings_areTheSameAttempt() {
        assertThat(of(settings(), one)).isEqualTo(of(settings(), one));
        assertThat(of(settings(), one)).isEqualTo(of(settings(), other));
    }

    @Test
    void relativeFile_isAnotherOneInAnotherFolder_andTheSameByItsAbsoluteName() {
        TestSettings relative = settings().option("--password-file", "password");
        TestSettings absolute =
                settings().option("--password-file", one.resolve("password").toString());

        assertThat(of(relative, one)).isNotEqualTo(of(relative, other));
        assertThat(of(relative, one)).isEqualTo(of(absolute, other));
        assertThat(of(settings().option("--password-file", "../one/password"), other))
                .isEqualTo(of(relative, one));
    }

    @ParameterizedTest
    @CsvSource({
        "--client-secret-file, password",
        "--totp-secret-file, password",
        "--new-password-file, password",
        "--ca-bundle, password",
        "--password-command, cat password",
        "--client-secret-command, cat password",
        "--mfa-code-command, ./code",
        "--challenge-response-command, ANSWER=./code"
    })
    void whateverIsFoundByItsPlace_countsByThatPlace(String option, String value) {
        TestSettings settings = settings().option(option, value);

        assertThat(of(settings, one)).isNotEqualTo(of(settings, other)).isEqualTo(of(settings, one));
    }

    @Test
    void whatIsNoRegularFile_isAnotherOneInEachProcess() {
        TestSettings pipe = settings().option("--password-file", "/dev/null");

        assertThat(of(pipe, one)).contains("of " + ProcessHandle.current().pid());
    }

    @ParameterizedTest
    @CsvSource({
        "--flow, srp",
        "--preferred-challenge, PASSWORD",
        "--timeout, 7",
        "--connect-timeout, 7",
        "--user-pool-id, eu-west-1_AbCdEf123",
        "--auth-parameter, A=b",
        "--challenge-response, A=b",
        "--challenge-response-command, A=b",
        "--attribute, a=b",
        "--client-metadata, a=b",
        "--mfa, SMS_MFA",
        "--password, other",
        "--client-secret, other",
        "--mfa-code, 123456",
        "--srp-first, true"
    })
    void settingOnWhichTheOutcomeDepends_makesAnotherAttempt(String option, String value) {
        assertThat(of(settings().option(option, value), one)).isNotEqualTo(of(settings(), one));
    }

    @Test
    void proxy_makesAnotherAttempt() {
        assertThat(of(settings().env("HTTPS_PROXY", "http://proxy:3128"), one)).isNotEqualTo(of(settings(), one));
    }

    @Test
    void passwordOfStandardInput_isAnInput() {
        TestSettings settings = settings().option("--password-stdin");

        assertThat(AttemptFingerprint.of(settings.resolve(), () -> "one", one))
                .isNotEqualTo(AttemptFingerprint.of(settings.resolve(), () -> "other", one));
    }

    private TestSettings settings() {
        return new TestSettings(folder).env("COGNITO_CLIENT_ID", "1c").env("COGNITO_REGION", "eu-west-1");
    }

    private static String of(TestSettings settings, Path workingFolder) {
        return AttemptFingerprint.of(settings.resolve(), () -> "", workingFolder);
    }
}
