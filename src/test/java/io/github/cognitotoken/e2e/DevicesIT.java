package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.EMAIL;
import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.userpool.DeviceTracking;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** User pools that track devices: this machine becomes one, and proves it. */
class DevicesIT {

    private UserPool pool = tracking(DeviceTracking.ALWAYS);
    private CognitoToken program = program();

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void firstSignIn_makesTheMachineKnown_inAFileOfItsOwner() throws IOException {
        program.run().succeeds().printsToken("access", NAME);

        assertThat(pool.requests().all())
                .extracting(RecordedRequest::operation)
                .containsExactly("InitiateAuth", "ConfirmDevice");
        assertThat(pool.requests().last().json().get("DeviceName").getAsString())
                .startsWith("cognito-token on ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(deviceFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void secret_isEncrypted_withTheCache() throws IOException {
        try (PasswordStore store = PasswordStore.open()) {
            store.lendTo(program).run().succeeds();
            assertThat(Files.readString(deviceFile(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("device_", NAME);

            pool.user(NAME).challenge("SMS_MFA", Map.of());
            program.run("login", "--flow", "password").ends(0);
            assertThat(pool.requests().all()).extracting(DevicesIT::name).endsWith("DEVICE_PASSWORD_VERIFIER");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "srp", "custom"})
    void secondSignIn_needsNoSecondFactor(String flow) {
        program.run().succeeds();
        pool.user(NAME).challenge("SMS_MFA", Map.of());
        String[] arguments = flow.equals("custom")
                ? new String[] {"--flow", flow, "--srp-first", "--challenge-response", "ANSWER=4"}
                : new String[] {"--flow", flow};

        signInAnew().run(arguments).succeeds().printsToken("access", NAME);

        assertThat(pool.requests().all()).extracting(DevicesIT::name).endsWith("DEVICE_PASSWORD_VERIFIER");
    }

    @Test
    void device_isFoundByAnAlias_andByTheCanonicalName() {
        program.as(EMAIL, PASSWORD).run().succeeds();
        pool.user(NAME).challenge("SMS_MFA", Map.of());

        signInAnew().run().succeeds();
        signInAnew().as(NAME, PASSWORD).run().succeeds();
        assertThat(pool.requests().count("ConfirmDevice")).isEqualTo(1);
    }

    @Test
    void refresh_namesTheDevice() {
        program.run().succeeds();
        String key = pool.requests().last().json().get("DeviceKey").getAsString();

        program.run("--force-refresh").succeeds();
        program.run("--force-refresh").succeeds();

        assertThat(pool.requests().of("GetTokensFromRefreshToken"))
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.json().get("DeviceKey").getAsString())
                                .isEqualTo(key));
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"yes, DEVICE_PASSWORD_VERIFIER", "no, SMS_MFA", "'', SMS_MFA"})
    void poolThatLeavesItToTheUser_asksThePerson(String typed, String proof) {
        use(DeviceTracking.USER_OPT_IN);
        try (Terminal terminal = program.atTerminal("cognito-token | cut -c1-3")) {
            String screen = terminal.shows(
                            "Remember this machine, so that it replaces the second factor" + " from now on? [y/N] ")
                    .type(typed + "\n")
                    .ends(0);

            assertThat(screen).endsWith("eyJ\r\n");
        }
        expectSecondSignInToEndWith(proof);
    }

    @Test
    void ctrlC_atTheQuestion_endsWith130_withoutAToken() {
        use(DeviceTracking.USER_OPT_IN);
        try (Terminal terminal = program.atTerminal("trap : INT; cognito-token; echo \"code $?\"; stty -a")) {
            String screen = terminal.shows("[y/N] ").type(Terminal.CTRL_C).ends(0);

            assertThat(screen)
                    .contains("code 130")
                    .containsPattern("[ \n]echo ")
                    .doesNotContain("eyJ");
        }
        assertThat(pool.requests().count("UpdateDeviceStatus")).isZero();
    }

    @Test
    void deviceOfAnotherProgram_isNotProven() {
        program.run().succeeds();
        String key = pool.requests().last().json().get("DeviceKey").getAsString();

        signInAnew()
                .run("--auth-parameter", "DEVICE_KEY=" + key)
                .fails(5)
                .error("(DEVICE_SRP_AUTH)")
                .hint("DEVICE_KEY");
    }

    @ParameterizedTest
    @CsvSource({
        "USER_OPT_IN, yes, DEVICE_PASSWORD_VERIFIER",
        "USER_OPT_IN, no, SMS_MFA",
        "USER_OPT_IN, ask, SMS_MFA",
        "ALWAYS, no, SMS_MFA",
        "ALWAYS, ask, DEVICE_PASSWORD_VERIFIER"
    })
    void option_decides_unattended(DeviceTracking tracking, String when, String proof) {
        use(tracking);
        program.run("--remember-device", when).succeeds();
        assertThat(pool.requests().count("ConfirmDevice")).isEqualTo(1);

        expectSecondSignInToEndWith(proof);
    }

    @Test
    void malformedOption_isAUsageError() {
        program.run("--remember-device", "perhaps")
                .fails(2)
                .error("--remember-device")
                .hint("one of yes, no, ask");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "srp"})
    void deviceThatThePoolForgot_isMadeKnownAnew(String flow) {
        program.run().succeeds();
        edit("device_key", "us-east-1_11111111-2222-3333-4444-555555555555");

        signInAnew().run("--flow", flow).succeeds();

        assertThat(pool.requests().count("ConfirmDevice")).isEqualTo(2);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(flow.equals("password") ? 3 : 2);
    }

    @Test
    void wrongDeviceSecret_startsOverOnce_withoutTheDevice() {
        program.run().succeeds();
        edit("device_secret", "Z3Vlc3NlZA==");
        pool.user(NAME).code("654321").challenge("SMS_MFA", Map.of());
        pool.requests().clear();

        signInAnew().env("COGNITO_MFA_CODE", "654321").run().succeeds();

        assertThat(pool.requests().all())
                .extracting(DevicesIT::name)
                .containsExactly(
                        "InitiateAuth",
                        "DEVICE_SRP_AUTH",
                        "DEVICE_PASSWORD_VERIFIER",
                        "InitiateAuth",
                        "SMS_MFA",
                        "ConfirmDevice");
    }

    @Test
    void brokenFile_isOneWarning() throws IOException {
        program.run().succeeds();
        Files.writeString(deviceFile(), "{");

        Outcome outcome = signInAnew().run();

        assertThat(outcome.ends(0).stderr()).startsWith("warning: ").containsOnlyOnce("\n");
    }

    @Test
    void refusedConfirmation_isAWarning() {
        pool.fail("ConfirmDevice", 400, "InvalidParameterException", "Invalid Salt in DeviceSecretVerifierConfig");

        Outcome outcome = program.run();

        assertThat(outcome.ends(0).stderr())
                .startsWith("warning: this machine could not be registered as a device: ")
                .containsOnlyOnce("\n");
        assertThat(files(".device")).isEmpty();
    }

    /** A server may repeat what it was sent; one that repeats much has it cut, and half a token is a secret, too. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-o json", "--debug"})
    void refusedConfirmation_showsNeitherAccessTokenNorSession(String option) {
        pool.user(NAME).code("654321").challenge("SMS_MFA", Map.of());
        pool.faults().next("ConfirmDevice", answer -> {
            String token = pool.requests().last().json().get("AccessToken").getAsString();
            return Fault.error(400, "InvalidParameterException", "x ".repeat(200) + session() + " " + token)
                    .spoil(answer);
        });

        Outcome outcome =
                program.env("COGNITO_MFA_CODE", "654321").run(option.isEmpty() ? new String[0] : option.split(" "));

        assertThat(outcome.ends(0).stderr())
                .contains("warning: this machine could not be registered as a device", "x x x");
        String token = pool.requests().last().json().get("AccessToken").getAsString();
        for (String secret : List.of(token, session())) {
            for (int start = 0; start + 16 <= secret.length(); start += 8) {
                assertThat(outcome.stderr()).doesNotContain(secret.substring(start, start + 16));
            }
        }
    }

    private String session() {
        return pool.requests()
                .of("RespondToAuthChallenge")
                .get(0)
                .json()
                .get("Session")
                .getAsString();
    }

    @Test
    void silentConfirmation_isAWarning_afterOneTimeOut() {
        pool.faults().always("ConfirmDevice", Fault.hang());

        assertThat(program.run("--timeout", "2").ends(0).stderr())
                .contains("warning: this machine could not be registered as a device");
        assertThat(pool.requests().count("ConfirmDevice")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-cache", "variable"})
    void withoutCache_theMachineStaysUnknown(String way) {
        Outcome outcome =
                way.equals("variable") ? program.env("COGNITO_CACHE", "none").run() : program.run(way);

        outcome.succeeds();
        assertThat(pool.requests().count("ConfirmDevice")).isZero();
        assertThat(files("")).isEmpty();
    }

    @Test
    void deviceSecret_isShownNowhere() {
        Outcome first = program.run("--debug").ends(0);
        String secret = json().get("device_secret").getAsString();
        pool.faults().next("RespondToAuthChallenge", Fault.error(400, "NotAuthorizedException", "you have " + secret));
        Outcome refused = signInAnew().run("--debug").ends(4);
        Outcome second = program.run("--debug").ends(0);

        for (Outcome outcome : List.of(first, refused, second)) {
            assertThat(outcome.stdout() + outcome.stderr()).doesNotContain(secret);
        }
        assertThat(second.stderr()).contains("RespondToAuthChallenge");
        assertThat(pool.requests().all())
                .allSatisfy(request -> assertThat(request.body()).doesNotContain(secret));
    }

    private void expectSecondSignInToEndWith(String proof) {
        pool.user(NAME).code("654321").challenge("SMS_MFA", Map.of());
        pool.requests().clear();

        signInAnew().env("COGNITO_MFA_CODE", "654321").run().succeeds();

        assertThat(pool.requests().all())
                .extracting(DevicesIT::name)
                .contains(proof)
                .satisfies(names -> assertThat(names.contains("SMS_MFA")).isEqualTo(proof.equals("SMS_MFA")));
    }

    private void use(DeviceTracking tracking) {
        pool.close();
        pool = tracking(tracking);
        program = program();
    }

    private CognitoToken program() {
        return Bob.at(pool).env("COGNITO_USER_POOL_ID", pool.id());
    }

    /** Without the tokens that are kept. */
    private CognitoToken signInAnew() {
        try {
            for (Path file : files(".token")) {
                Files.delete(file);
            }
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void edit(String member, String value) {
        JsonObject json = json();
        json.addProperty(member, value);
        try {
            Files.writeString(deviceFile(), json.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject json() {
        try {
            return JsonParser.parseString(Files.readString(deviceFile())).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path deviceFile() {
        List<Path> files = files(".device");
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private List<Path> files(String ending) {
        Path cache = program.home().resolve("cache");
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UserPool tracking(DeviceTracking tracking) {
        return UserPool.http()
                .devices(tracking)
                .customChallenge(Map.of("question", "2+2"), "4")
                .client(client -> client.flows(
                        "ALLOW_USER_PASSWORD_AUTH",
                        "ALLOW_USER_SRP_AUTH",
                        "ALLOW_CUSTOM_AUTH",
                        "ALLOW_REFRESH_TOKEN_AUTH"))
                .user(NAME, user -> user.password(PASSWORD).email(EMAIL))
                .start();
    }

    /** The challenge that was answered, else the operation. */
    private static String name(RecordedRequest request) {
        return request.json().has("ChallengeName")
                ? request.json().get("ChallengeName").getAsString()
                : request.operation();
    }
}
