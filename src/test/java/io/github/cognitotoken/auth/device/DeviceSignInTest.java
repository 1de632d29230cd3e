package io.github.cognitotoken.auth.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.auth.AppClient;
import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.auth.PassThroughParameters;
import io.github.cognitotoken.auth.SignInRestarts;
import io.github.cognitotoken.auth.TestApi;
import io.github.cognitotoken.auth.UserPoolApi;
import io.github.cognitotoken.auth.error.CognitoErrors;
import io.github.cognitotoken.auth.srp.SrpKeyPair;
import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.TestConnection;
import io.github.cognitotoken.token.Tokens;
import io.github.cognitotoken.userpool.DeviceTracking;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.UserPool;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-ins of a machine that is, or becomes, a device of its user. */
class DeviceSignInTest {

    private static final Secret PASSWORD = Secret.of("Correct-Horse-7");
    private static final String SECRET = "secretsecretsecretsecretsecret1";

    private final DevicesInMemory store = new DevicesInMemory();
    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();
    private Optional<Boolean> decided = Optional.empty();
    private boolean consent;
    private UserPool pool = tracking(DeviceTracking.ALWAYS);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void firstSignIn_confirmsTheDevice_underAllNamesOfTheUser() {
        Tokens tokens = signIn("bob@example.com");

        RememberedDevice device = store.find("bob").orElseThrow();
        assertThat(store.find("bob@example.com")).contains(device);
        assertThat(tokens.deviceKey()).contains(device.key());
        RecordedRequest confirmed = pool.requests().last();
        assertThat(confirmed.operation()).isEqualTo("ConfirmDevice");
        assertThat(confirmed.json().get("DeviceName").getAsString()).isEqualTo("cognito-token on laptop");
        assertThat(confirmed.body()).doesNotContain(device.secret().reveal());
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"USER_PASSWORD_AUTH", "USER_SRP_AUTH", "USER_AUTH", "CUSTOM_AUTH"})
    void laterSignIns_proveTheDevice_insteadOfASecondFactor(String flow) {
        String key = signIn("bob").deviceKey().orElseThrow();
        pool.user("bob").challenge("SMS_MFA", Map.of());
        pool.requests().clear();

        Tokens tokens = signIn("bob", flow);

        assertThat(tokens.deviceKey()).contains(key);
        assertThat(pool.requests().all())
                .allSatisfy(
                        request -> assertThat(request.parameter("DEVICE_KEY")).isEqualTo(key))
                .extracting(DeviceSignInTest::name)
                .endsWith("DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"USER_PASSWORD_AUTH", "USER_SRP_AUTH"})
    void deviceThatIsForgotten_isLeftOut_andMadeKnownAnew(String flow) {
        signIn("bob");
        store.save(Set.of("bob"), new RememberedDevice("us-east-1_forgotten", "-group", Secret.of("x")));
        pool.requests().clear();

        String key = signIn("bob", flow).deviceKey().orElseThrow();

        assertThat(store.find("bob").map(RememberedDevice::key)).contains(key).isNotEqualTo("us-east-1_forgotten");
        assertThat(pool.requests().count("ConfirmDevice")).isEqualTo(1);
    }

    @Test
    void deviceThatIsForgotten_isForgottenHere_evenIfTheSignInEnds() {
        store.save(Set.of("bob"), new RememberedDevice("us-east-1_forgotten", "-group", Secret.of("x")));
        pool.user("bob").challenge("SMS_MFA", Map.of());

        assertThatThrownBy(() -> signIn("bob")).hasMessage("asked for SMS_MFA");

        assertThat(store.find("bob")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"USER_PASSWORD_AUTH, InitiateAuth", "USER_SRP_AUTH, PASSWORD_VERIFIER", "USER_AUTH, PASSWORD_VERIFIER"})
    void refusedPassword_isNotSentAgain_onARememberedDevice(String flow, String request) {
        RememberedDevice device = signedInBefore();
        pool.user("bob").password("Another-Horse-8");
        pool.requests().clear();

        assertThatThrownBy(() -> signIn("bob", flow))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("incorrect username or password");

        assertThat(pool.requests().all())
                .extracting(DeviceSignInTest::name)
                .containsOnlyOnce(request)
                .endsWith(request);
        assertThat(store.find("bob")).contains(device);
    }

    private RememberedDevice signedInBefore() {
        signIn("bob");
        return store.find("bob").orElseThrow();
    }

    @Test
    void wrongDeviceSecret_startsTheSignInOver_withoutTheDevice() {
        signIn("bob");
        RememberedDevice device = store.find("bob").orElseThrow();
        store.save(Set.of("bob"), new RememberedDevice(device.key(), device.groupKey(), Secret.of("guessed")));
        pool.requests().clear();

        String key = signIn("bob").deviceKey().orElseThrow();

        assertThat(key).isNotEqualTo(device.key());
        assertThat(pool.requests().all())
                .extracting(DeviceSignInTest::name)
                .containsExactly(
                        "InitiateAuth", "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER", "InitiateAuth", "ConfirmDevice");
    }

    @Test
    void otherRefusalOfAProof_isTheEnd_andTheDeviceStays() {
        signIn("bob");
        pool.faults().next("RespondToAuthChallenge", Fault.error(400, "NotAuthorizedException", "User is disabled."));

        assertThatThrownBy(() -> signIn("bob")).isInstanceOf(Failure.class).hasMessageContaining("disabled");
        assertThat(store.find("bob")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"true, remembered", "false, "})
    void poolThatLeavesItToTheUser_hasThePersonAsked(boolean yes, String status) {
        pool.close();
        pool = tracking(DeviceTracking.USER_OPT_IN);
        consent = yes;

        signIn("bob");

        assertThat(asked).hasSize(1);
        assertThat(pool.requests().of("UpdateDeviceStatus"))
                .extracting(
                        request -> request.json().get("DeviceRememberedStatus").getAsString())
                .isEqualTo(status == null ? List.of() : List.of(status));
    }

    @ParameterizedTest
    @CsvSource({
        "USER_OPT_IN, true, remembered",
        "USER_OPT_IN, false, ",
        "ALWAYS, true, ",
        "ALWAYS, false, not_remembered"
    })
    void decisionBeforehand_asksNobody(DeviceTracking tracking, boolean yes, String status) {
        pool.close();
        pool = tracking(tracking);
        decided = Optional.of(yes);

        signIn("bob");

        assertThat(asked).isEmpty();
        assertThat(pool.requests().count("ConfirmDevice")).isEqualTo(1);
        assertThat(pool.requests().of("UpdateDeviceStatus"))
                .extracting(
                        request -> request.json().get("DeviceRememberedStatus").getAsString())
                .isEqualTo(status == null ? List.of() : List.of(status));
    }

    @Test
    void refusedConfirmation_isAWarning_andNothingIsKept() {
        pool.fail("ConfirmDevice", 400, "InvalidParameterException", "Invalid Salt in DeviceSecretVerifierConfig");

        assertThat(signIn("bob").deviceKey()).isPresent();
        assertThat(store.find("bob")).isEmpty();
        assertThat(warnings()).startsWith("warning: this machine could not be registered as a device: ");
    }

    @Test
    void lostConfirmation_isAWarning_andTheSecretStays_asItMayBeKnown() {
        pool.faults().always("ConfirmDevice", Fault.drop());

        assertThat(signIn("bob").deviceKey()).isPresent();
        assertThat(warnings()).contains("could not be registered as a device");
        pool.faults().clear();
        pool.requests().clear();

        signIn("bob");
        assertThat(pool.requests().all()).extracting(DeviceSignInTest::name).contains("DEVICE_PASSWORD_VERIFIER");
    }

    @Test
    void statusThatCannotBeSet_isAWarning() {
        pool.close();
        pool = tracking(DeviceTracking.USER_OPT_IN);
        consent = true;
        pool.fail("UpdateDeviceStatus", 400, "NotAuthorizedException", "Access Token has been revoked");

        signIn("bob");

        assertThat(warnings()).contains("the setting to remember this device could not be changed");
        assertThat(store.find("bob")).isPresent();
    }

    @Test
    void whereNothingCanBeKept_theDeviceIsNotConfirmed() {
        store.fill();

        assertThat(signIn("bob").deviceKey()).isPresent();
        assertThat(pool.requests().count("ConfirmDevice")).isZero();
    }

    @Test
    void poolThatTracksNoDevices_leavesEverythingAsItWas() {
        pool.close();
        pool = tracking(DeviceTracking.OFF);

        assertThat(signIn("bob").deviceKey()).isEmpty();
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    private Tokens signIn(String username) {
        return signIn(username, "USER_PASSWORD_AUTH");
    }

    private Tokens signIn(String username, String flow) {
        AuthService service = service(TestApi.at(pool));
        Function<AuthService, Tokens> way = switch (flow) {
            case "USER_SRP_AUTH" -> s -> s.signInWithSrp(username, PASSWORD);
            case "USER_AUTH" -> s -> s.signInByChoice(username, "PASSWORD_SRP", () -> PASSWORD);
            case "CUSTOM_AUTH" -> s -> s.signInCustom(username, true, () -> PASSWORD);
            default -> s -> s.signInWithPassword(username, PASSWORD);
        };
        return new SignInRestarts(DeviceSignInTest::answer).signIn(() -> way.apply(service));
    }

    private AuthService service(CognitoApi client) {
        AppClient appClient = new AppClient(pool.client().id(), Optional.of(Secret.of(SECRET)));
        Calls calls = TestConnection.calls(new CognitoErrors(appClient.id(), TestConnection.ANY)::failure);
        DeviceMemory memory = new DeviceMemory(
                store,
                decided,
                () -> {
                    asked.add("remember?");
                    return consent;
                },
                () -> "cognito-token on laptop",
                new Diagnostics(stderr, new Redaction()));
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        return new AuthService(
                DeviceCalls.remembering(
                        UserPoolApi.open(client, calls),
                        memory,
                        appClient,
                        () -> SrpKeyPair.of(new BigInteger(1024, random)),
                        clock),
                appClient,
                Optional.of("AbCdEf123"),
                new PassThroughParameters(Map.of(), Map.of()),
                DeviceSignInTest::answer,
                () -> SrpKeyPair.of(new BigInteger(1024, random)),
                clock);
    }

    private static Map<String, String> answer(Challenge challenge) {
        if (challenge.name().equals("CUSTOM_CHALLENGE")) {
            return Map.of("ANSWER", "4");
        }
        throw new AssertionError("asked for " + challenge.name());
    }

    private static UserPool tracking(DeviceTracking tracking) {
        return UserPool.http()
                .devices(tracking)
                .customChallenge(Map.of("question", "2+2"), "4")
                .client(client -> client.secret(SECRET)
                        .flows(
                                "ALLOW_USER_PASSWORD_AUTH",
                                "ALLOW_USER_SRP_AUTH",
                                "ALLOW_USER_AUTH",
                                "ALLOW_CUSTOM_AUTH"))
                .user("bob", user -> user.password(PASSWORD.reveal()).email("bob@example.com"))
                .start();
    }

    /** The challenge that was answered, else the operation. */
    private static String name(RecordedRequest request) {
        return request.json().has("ChallengeName")
                ? request.json().get("ChallengeName").getAsString()
                : request.operation();
    }

    private String warnings() {
        return stderr.toString(StandardCharsets.UTF_8);
    }
}
