package io.github.cognitotoken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.Main;
import io.github.cognitotoken.host.FakeHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines in and texts out, in process and without a network. */
class CliTest {

    private final FakeHost host = new FakeHost();

    @Test
    void version_tellsCommit_javaAndSystem() {
        assertThat(run("--version")).isZero();
        assertThat(host.stdout())
                .matches("cognito-token \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\ncommit: .+\nJava: \\d+.*\nsystem: .+\n");
        assertThat(host.stderr()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "help",
                "help token",
                "decode --help",
                "--help decode",
                "help help",
                "help profile",
                "help profile add",
                "profile --help",
                "profile add --help"
            })
    void help_goesToStdout(String arguments) {
        assertThat(run(arguments.split(" "))).isZero();
        assertThat(host.stdout()).startsWith("Usage: cognito-token").contains("Exit codes:");
        assertThat(host.stderr()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-h",
                "token -h",
                "-h login",
                "logout -h",
                "status -h",
                "decode -h",
                "profile -h",
                "profile add -h",
                "profile import -h",
                "exec -h",
                "aws -h",
                "doctor -h",
                "verify -h",
                "signup -h",
                "password -h",
                "password set -h",
                "mfa setup -h",
                "sessions -h",
                "completion -h",
                "help -h"
            })
    void shortHelp_fitsAScreen_andPointsToTheRest(String arguments) {
        assertThat(run(arguments.split(" "))).isZero();

        assertThat(host.stdout().lines().toList())
                .hasSizeLessThanOrEqualTo(24)
                .allMatch(line -> line.length() <= 80)
                .last()
                .asString()
                .endsWith("--help");
        assertThat(host.stdout()).startsWith("Usage: cognito-token").contains("-h, --help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "login",
                "logout",
                "status",
                "decode",
                "completion",
                "help",
                "profile add",
                "profile import",
                "profile list",
                "profile show",
                "profile remove"
            })
    void helpOfACommand_hasExamples(String command) {
        run(("help " + command).split(" "));

        assertThat(host.stdout()).contains("Examples:\n", "    $ ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings",
                "environment",
                "config",
                "cache",
                "mfa",
                "formats",
                "exit-codes",
                "errors",
                "ci",
                "recipes"
            })
    void topic_isShown_andListed(String topic) {
        assertThat(run("help", topic)).isZero();
        assertThat(host.stdout()).startsWith("cognito-token help " + topic + "\n");
        assertThat(host.stderr()).isEmpty();

        FakeHost other = new FakeHost();
        Main.run(other.host(), "--help");
        assertThat(other.stdout()).contains("\n  " + topic + " ");
    }

    @Test
    void help_showsOptionsOnce_variablesAndExitCodes() {
        run("--help");

        assertThat(host.stdout())
                .contains("  -u, --username=NAME ", "      --id-token ", "  COGNITO_PASSWORD ", "  130 ", "decode")
                .doesNotContain("-u, -u");
    }

    @Test
    void helpOfACommand_showsOnlyItsOwnOptions() {
        run("help", "decode");

        assertThat(host.stdout()).contains("decode [OPTIONS] [TOKEN]").doesNotContain("--password");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--passwrod hunter2         | unknown option --passwrod at position 1 | did you mean --password?",
                "--passwrod=hunter2         | unknown option --passwrod at position 1 | did you mean --password?",
                "token --passwrod=hunter2   | unknown option --passwrod at position 2 | did you mean --password?",
                "-Xhunter2                  | unknown option at position 1            | see: cognito-token --help",
                "--Hunter2!                 | unknown option at position 1            | see: cognito-token --help",
                "hunter2                    | unexpected argument at position 1       | see: cognito-token --help",
                "tokne                      | unexpected argument at position 1       | did you mean 'token'?",
                "token hunter2              | unexpected argument at position 2       | see: cognito-token token --help",
                "decode a hunter2           | unexpected argument at position 3       | see: cognito-token decode",
                "@hunter2                   | unexpected argument at position 1       | see: cognito-token --help",
                "--client-id                | option --client-id needs a value        | see:",
                "-c hunter2 --client-id hunter2 | option --client-id is given twice   | keep one",
                "-c hunter2 token -c hunter2    | option --client-id is given twice   | keep one",
                "--refresh-token decode hunter2 | option --refresh-token does not belong to 'decode' | decode --help",
                "decode -o hunter2          | option -o does not belong to 'decode'    | cognito-token decode --help",
                "decode --password hunter2  | option --password does not belong to 'decode' | cognito-token decode --help",
                "--access-token --id-token  | --access-token and --id-token exclude each other | -o json",
                "-o hunter2                 | the output format from --output is unknown | formats: raw, json",
                "--refresh-token -o header  | a refresh token is never printed as header | -o raw or -o json",
                "completion hunter2         | there is no completion for that shell   | bash, zsh, fish",
                "completion                 | 'completion' needs SHELL                | see:",
                "profile                    | 'profile' needs a command             | list, show, add, import, remove",
                "profile hunter2            | unexpected argument at position 2       | see: cognito-token profile --help",
                "profile lsit               | unexpected argument at position 2       | did you mean 'list'?",
                "profile add a]hunter2      | this cannot be the name of a profile           | use letters",
                "profile list hunter2       | unexpected argument at position 3       | cognito-token profile list",
                "profile list -c hunter2    | option -c does not belong to 'profile list' | profile list --help",
                "profile import us-east-1_A/1c -p hunter2 | option -p does not belong to 'profile import' | --help",
                "-u hunter2 profile list    | option --username does not belong to 'profile list' | profile list --help",
                "profile list -o hunter2    | this command does not have the output format from --output | formats: text, json",
                "profile show a -p hunter2  | the profile is named twice              | keep one",
                "help profile hunter2       | there is no such command                | list, show, add",
                "help decode hunter2        | there is no such command                | 'decode' has no commands",
                "help hunter2               | there is no such command or topic       | commands: token, login",
                "decode                     | there is no token to decode             | decode -",
                "--no-input=hunter2         | option --no-input takes no value     | leave the value out",
                "--password a --password-stdin | the password is given twice          | keep one",
                "--region --ca-bundle hunter2 | option --region needs a value, and the option --ca-bundle follows | --region=",
                "-u -c hunter2              | option -u needs a value, and the option -c follows | write the value",
                "--user_pool_id hunter2     | unknown option --user_pool_id at position 1 | did you mean --user-pool-id?",
                "whoami                     | unexpected argument at position 1       | did you mean 'cognito-token status'?",
                "register                   | unexpected argument at position 1       | did you mean 'cognito-token signup'?",
                "version                    | unexpected argument at position 1       | 'cognito-token --version'?",
                "refresh                    | unexpected argument at position 1       | token --force-refresh",
                "configure hunter2          | unexpected argument at position 1       | 'cognito-token profile add'?",
                "auth login                 | unexpected argument at position 1       | 'cognito-token login'?",
                "auth hunter2               | unexpected argument at position 1       | 'cognito-token login'?",
                "auth print-access-token    | unexpected argument at position 1       | 'cognito-token token'?",
                "-V                         | unknown option at position 1            | did you mean --version?",
                "--verbose                  | unknown option --verbose at position 1  | did you mean --debug?",
                "--json                     | unknown option --json at position 1     | did you mean -o json?",
                "-c 1c --mfa hunter2        | the second factor from --mfa is unknown | SMS_MFA, EMAIL_OTP, SOFTWARE_TOKEN_MFA",
                "-c 1c --preferred-challenge hunter2 | the preferred challenge from | PASSWORD_SRP, PASSWORD, EMAIL",
                "-c 1c --remember-device hunter2 | the remember-device setting from | give one of yes, no, ask",
                "-c 1c --mfa SMS            | from --mfa is unknown                   | did you mean SMS_MFA?"
            })
    void badCommandLine_isExplained_withoutItsValues(String arguments, String message, String hint) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);

        assertThat(host.stdout()).isEmpty();
        assertThat(host.stderr())
                .contains("error: ", message, "\nhint: ", hint)
                .doesNotContain("hunter2")
                .doesNotContain("Hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                      | no app client id, no region, no username and no password are set",
                "-c 1a                 | no region, no username and no password are set",
                "--flow srp            | no app client id, no region, no user pool id, no username and no password are set",
                "-c 1a --region eu-west-1 --flow admin | no user pool id, no username and no password are set",
                "-c 1a --region eu-west-1 --flow custom --srp-first -u a | no user pool id and no password are set",
                "--flow custom -u a    | no app client id and no region are set",
                "-c 1a --flow choice --preferred-challenge EMAIL_OTP | no region and no username are set"
            })
    void whatIsMissing_isNamedAllAtOnce(String arguments, String message) {
        assertThat(run(arguments == null ? new String[0] : arguments.split(" ")))
                .isEqualTo(3);

        assertThat(host.stderr()).startsWith("error: " + message + "\nhint: give --");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-p hunter2", "-phunter2", "profile show hunter2", "profile remove hunter2"})
    void profileThatDoesNotExist_isNotRepeated(String arguments) {
        host.env("HOME", "/nonexistent");
        assertThat(run(arguments.split(" "))).isEqualTo(3);

        assertThat(host.stderr()).contains("there is no profile ").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-o json --passwrod hunter2", "--passwrod -ojson", "--output=json --x", "-o json -c a -c b"})
    void parseError_isJson_whereJsonWasAskedFor(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);

        assertThat(host.stderr()).startsWith("{\"error\":{\"kind\":\"usage\",").endsWith("}}\n");
        assertThat(host.stderr().lines()).hasSize(1);
    }

    @Test
    void error_isJson_whereTheEnvironmentAsksForIt() {
        host.env("COGNITO_OUTPUT", "json");

        assertThat(run("token", "--region", "eu-west-1", "-u", "bob", "--password-stdin"))
                .isEqualTo(3);
        assertThat(host.stderr())
                .isEqualTo("{\"error\":{\"kind\":\"configuration\",\"message\":\"no app client id is set\","
                        + "\"hint\":\"give --client-id ID or set COGNITO_CLIENT_ID"
                        + " (console: User pools > your pool > App clients)\","
                        + "\"exit_code\":3,\"aws_error\":null,\"request_id\":null}}\n");
    }

    @Test
    void warnings_goIntoTheJsonError() {
        assertThat(run("-o", "json", "--password", "hunter2")).isEqualTo(3);

        assertThat(host.stderr().lines()).hasSize(1);
        assertThat(host.stderr())
                .contains("\"warnings\":[\"other processes can see the value of --password")
                .doesNotContain("hunter2");
    }

    @Test
    void optionValue_mayBeTheNameOfACommand_orLookLikeAVariable() {
        assertThat(run("-u", "token", "-c", "decode")).isEqualTo(3);
        assertThat(host.stderr()).contains("no region and no password are set");
    }

    @Test
    void optionValue_mayLookLikeAnOption() {
        assertThat(run("--password", "-password=hunter2", "-c", "1c")).isEqualTo(3);
        assertThat(host.stderr()).contains("no region and no username are set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--flow srp", "--flow choice --preferred-challenge PASSWORD_SRP"})
    void srpWithoutAPool_isToldBeforeAnybodyIsAsked(String arguments) {
        host.env("COGNITO_CLIENT_ID", "1c")
                .env("AWS_REGION", "eu-west-1")
                .env("COGNITO_USERNAME", "bob")
                .env("COGNITO_PASSWORD", "x");

        assertThat(run(arguments.split(" "))).isEqualTo(3);
        assertThat(host.stderr()).startsWith("error: SRP needs the user pool id");
    }

    @Test
    void values_areNotInterpolated() {
        assertThat(run("--region", "${sys:user.name}")).isEqualTo(2);
        assertThat(host.stderr()).contains("'${sys:user.name}'");
    }

    @Test
    void decode_showsHeaderAndClaims_andSaysThatItDoesNotVerify() {
        assertThat(run("decode", "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln")).isZero();

        assertThat(host.stdout()).contains("\"alg\": \"RS256\"", "\"sub\": \"1\"");
        assertThat(host.stderr())
                .isEqualTo("warning: other processes can see a token on the command line; safer: standard input, by -\n"
                        + "note: decoded only, not verified: do not trust what it says\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer TOKEN",
                "bearer  TOKEN",
                "Authorization: Bearer TOKEN",
                "\"TOKEN\"",
                "'TOKEN',",
                "\"Bearer TOKEN\"",
                " TOKEN\n"
            })
    void decode_takesWhatPeoplePaste(String pasted) {
        String token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln";

        assertThat(run("decode", pasted.replace("TOKEN", token))).isZero();
        assertThat(host.stdout()).contains("\"sub\": \"1\"");
    }

    @Test
    void decode_readsStandardInput() {
        host.stdin("  eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln \n");

        assertThat(run("decode", "-")).isZero();
        assertThat(host.stdout()).contains("\"sub\": \"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "not-a-token\n", "a.b.c.d.e"})
    void decode_ofNoToken_isATokenError_thatDoesNotRepeatIt(String input) {
        host.stdin(input);

        assertThat(run("decode", "-")).isEqualTo(6);
        assertThat(host.stdout()).isEmpty();
        assertThat(host.stderr()).doesNotContain("not-a-token");
    }

    @Test
    void unknownFormatFromTheEnvironment_isAConfigurationError() {
        host.env("COGNITO_OUTPUT", "yaml");

        assertThat(run()).isEqualTo(3);
        assertThat(host.stderr()).contains("the output format from COGNITO_OUTPUT is unknown");
    }

    private int run(String... arguments) {
        return Main.run(host.host(), arguments);
    }
}
