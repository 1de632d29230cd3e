package io.github.cognitotoken.config.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.config.TestSettings;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {

    @TempDir
    private Path folder;

    private TestSettings settings;

    @BeforeEach
    void emptyMachine() {
        settings = new TestSettings(folder);
    }

    @Test
    void profiles_areWrittenAsInTheAwsConfig() {
        settings.config("# a comment", "[profile staging]", "region = eu-west-1", "", "[default]", "client_id=1c");

        assertThat(settings.resolve().clientId().map(Sourced::value)).contains("1c");
        assertThat(settings.option("--profile", "staging").resolve().region().map(Sourced::value))
                .contains("eu-west-1");
    }

    @ParameterizedTest
    @CsvSource({
        "clientid, did you mean 'client_id'?",
        "regoin, did you mean 'region'?",
        "password_comand, did you mean 'password_command'?",
        "password, a password does not belong in this file",
        "xyzzy_plugh_twisty, known keys: ca_bundle"
    })
    void unknownKey_isAnError_thatNamesTheNearest(String key, String hint) {
        settings.config("[default]", key + " = hunter2");

        expect("unknown key '" + key + "' in profile 'default'", hint);
    }

    @Test
    void keysOfOtherProfiles_areTheirOwnBusiness() {
        settings.config("[default]", "client_id = 1c", "[profile other]", "nonsense = 1");

        assertThat(settings.resolve().clientId()).isPresent();
    }

    @Test
    void byteOrderMark_isPassedOver() {
        settings.config("\uFEFF[profile staging]", "client_id = 1c");
        settings.env("COGNITO_PROFILE", "staging");

        assertThat(settings.resolve().clientId()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "[staging], write it as [profile staging]",
        "[profle staging], write it as [profile staging]",
        "[profile \"ops team\"], write it as [profile ops-team]",
        "[services x], write it as [profile x]",
        "[], write sections as"
    })
    void sectionThatTheParserWouldPassOver_isAnError(String section, String hint) {
        settings.config("[default]", "client_id = 1c", section, "client_id = 2c");

        expect("at line 3 of " + settings.file(), hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_secret = abc #def",
                "client_secret = \"abc ;def\"",
                "client_secret_command = pass show x # the old one",
                "password_command = a ; b",
                "password_file = /tmp/a #b"
            })
    void secretThatTheParserWouldCut_isAnError_withoutTheSecret(String line) {
        settings.config("[default]", "client_id = 1c", line);

        assertThatThrownBy(settings::resolve).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure)
                    .hasMessageContaining("'" + line.substring(0, line.indexOf(' ')) + "' at line 3")
                    .hasMessageNotContaining("abc")
                    .hasMessageNotContaining("pass show");
            assertThat(failure.hint()).startsWith("put the ");
        });
    }

    @Test
    void commentSignWithoutABlankBefore_isPartOfTheValue() {
        settings.config("[default]", "client_id = 1c", "client_secret = abc#def;ghi");

        assertThat(settings.resolve().clientSecret()).containsInstanceOf(SecretSource.Inline.class);
        SecretSource.Inline inline =
                (SecretSource.Inline) settings.resolve().clientSecret().orElseThrow();
        assertThat(inline.value().reveal()).isEqualTo("abc#def;ghi");
    }

    @Test
    void brokenLine_isNamedByItsNumber_neverShown() {
        settings.config("[default]", "client_id = 1c", "hunter2");

        assertThatThrownBy(settings::resolve)
                .hasMessageContaining("is broken at line 3")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void missingProfile_namesTheNearest_orTheKnown() {
        settings.config("[profile staging]", "region = eu-west-1", "[profile production]", "region = eu-west-1");

        settings.option("--profile", "stagign");
        expect("there is no profile with the name from --profile", "did you mean 'staging'?");
        settings.option("--profile", "xxxxxxxxxx");
        expect("there is no profile", "production, staging");
    }

    @Test
    void profileWithoutAnyConfigFile_isAnError() {
        settings.env("COGNITO_PROFILE", "staging");

        expect("there is no profile with the name from COGNITO_PROFILE: there is no config file", "profile add");
    }

    @Test
    void namedConfigFile_mustBeThere() {
        settings.option("--config", folder.resolve("none").toString());

        expect("(from --config) cannot be read: there is no such file", "exists");
    }

    @Test
    void fileThatIsNoText_isAnError() throws Exception {
        settings.config("");
        Files.write(settings.file(), "[default]\nclient_id = für".getBytes(StandardCharsets.ISO_8859_1));

        expect("it is not UTF-8 text", "UTF-8");
    }

    private void expect(String message, String hint) {
        assertThatThrownBy(settings::resolve).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure).hasMessageContaining(message);
            assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION);
            assertThat(failure.hint()).contains(hint);
        });
    }
}
