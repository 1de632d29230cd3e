package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.PoolCaller.Answer;
import io.github.cognitotoken.userpool.srp.Identity;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final String DEVICE_PASSWORD = "ZGV2aWNlLXNlY3JldA==";
    private static final String INVALID = "NotAuthorizedException: Invalid Refresh Token";

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-20T12:00:00Z"));
    private final UserPool pool = pool(DeviceTracking.ALWAYS);
    private final PoolCaller caller = new PoolCaller(pool);
    private final SrpSignIn srp = new SrpSignIn(pool, caller, clock);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void newDevice_isGivenAKey_unlessThePoolDoesNotTrack() throws Exception {
        JsonObject device = device(signIn());
        assertThat(device.get("DeviceKey").getAsString()).matches("us-east-1_[0-9a-f-]{36}");
        assertThat(device.get("DeviceGroupKey").getAsString()).matches("-[0-9a-f]{8}");
        try (UserPool plain = pool(DeviceTracking.OFF)) {
            assertThat(new PoolCaller(plain).signIn("bob", PASSWORD).json().getAsJsonObject("AuthenticationResult"))
                    .matches(result -> !result.has("NewDeviceMetadata"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rememberedDevice_standsInForTheSecondFactor(boolean bySrp) throws Exception {
        Answer signedIn = signIn();
        JsonObject device = device(signedIn);
        assertThat(confirm(signedIn, salt())
                        .json()
                        .get("UserConfirmationNecessary")
                        .getAsBoolean())
                .isFalse();
        pool.user("bob").challenge("SMS_MFA", Map.of());

        Answer asked = bySrp ? srp.claim(srp.start("bob"), PASSWORD, "DEVICE_KEY", key(device)) : signInFrom(device);
        assertThat(asked.challenge()).isEqualTo("DEVICE_SRP_AUTH");
        Answer verifier = begin(asked, device);
        assertThat(verifier.challenge()).isEqualTo("DEVICE_PASSWORD_VERIFIER");
        Answer done = srp.claimDevice(verifier, group(device), DEVICE_PASSWORD);

        assertThat(done.json().getAsJsonObject("AuthenticationResult").has("NewDeviceMetadata"))
                .isFalse();
        assertThat(TokenTest.claims(done.token("AccessToken")).get("device_key").getAsString())
                .isEqualTo(key(device));
    }

    @Test
    void wrongDeviceSecret_endsTheSignIn() throws Exception {
        Answer signedIn = signIn();
        confirm(signedIn, salt());
        JsonObject device = device(signedIn);
        Answer verifier = begin(signInFrom(device), device);

        assertThat(srp.claimDevice(verifier, group(device), "guessed").refusal())
                .isEqualTo("NotAuthorizedException: Incorrect username or password.");
        assertThat(srp.claimDevice(verifier, group(device), DEVICE_PASSWORD).status())
                .isEqualTo(400);
    }

    @Test
    void deviceThatIsNotConfirmed_getsAnotherKey() throws Exception {
        JsonObject first = device(signIn());
        assertThat(device(signInFrom(first))).isNotEqualTo(first);
    }

    @Test
    void unknownDevice_doesNotExist_andTheProofMayBeSentAgainWithoutIt() throws Exception {
        String refusal = "ResourceNotFoundException: Device does not exist.";
        Answer asked = srp.start("bob");
        assertThat(srp.claim(asked, PASSWORD, "DEVICE_KEY", "us-east-1_forgotten")
                        .refusal())
                .isEqualTo(refusal);
        assertThat(srp.claim(asked, PASSWORD).status()).isEqualTo(200);
        assertThat(signInFrom("us-east-1_forgotten").refusal()).isEqualTo(refusal);
    }

    @Test
    void refresh_needsTheKeyOfTheConfirmedDevice() throws Exception {
        Answer signedIn = signIn();
        String key = key(device(signedIn));
        assertThat(refresh(signedIn, key).refusal()).isEqualTo(INVALID);
        confirm(signedIn, salt());

        assertThat(refresh(signedIn, "us-east-1_other").refusal()).isEqualTo(INVALID);
        assertThat(refresh(signedIn, key).status()).isEqualTo(200);
        assertThat(getTokens(signedIn, "us-east-1_other").refusal()).isEqualTo(INVALID);
        assertThat(getTokens(signedIn, key).status()).isEqualTo(200);
        assertThat(caller.call("ForgetDevice", ofDevice(signedIn)).status()).isEqualTo(200);
        assertThat(refresh(signedIn, key).refusal()).isEqualTo(INVALID);
    }

    @Test
    void userWhoMustOptIn_isAskedTheSecondFactor_untilTheDeviceIsRemembered() throws Exception {
        try (UserPool asking = pool(DeviceTracking.USER_OPT_IN)) {
            PoolCaller there = new PoolCaller(asking);
            Answer signedIn = there.signIn("bob", PASSWORD);
            assertThat(there.call("ConfirmDevice", confirmation(signedIn, salt()))
                            .json()
                            .get("UserConfirmationNecessary")
                            .getAsBoolean())
                    .isTrue();
            asking.user("bob").challenge("SMS_MFA", Map.of());
            Map<String, String> again =
                    Map.of("USERNAME", "bob", "PASSWORD", PASSWORD, "DEVICE_KEY", key(device(signedIn)));
            assertThat(there.initiate("USER_PASSWORD_AUTH", again).challenge()).isEqualTo("SMS_MFA");

            JsonObject status = ofDevice(signedIn);
            status.addProperty("DeviceRememberedStatus", "remembered");
            assertThat(there.call("UpdateDeviceStatus", status).status()).isEqualTo(200);
            assertThat(there.initiate("USER_PASSWORD_AUTH", again).challenge()).isEqualTo("DEVICE_SRP_AUTH");
        }
    }

    @Test
    void saltBelowZero_isRefused() throws Exception {
        byte[] negative = {(byte) 0xf0, 1, 2, 3};
        assertThat(confirm(signIn(), negative).refusal())
                .isEqualTo("InvalidParameterException: Invalid Salt in DeviceSecretVerifierConfig");
    }

    @Test
    void foreignAccessToken_confirmsNothing() throws Exception {
        JsonObject request = confirmation(signIn(), salt());
        request.addProperty("AccessToken", "not a token");
        assertThat(caller.call("ConfirmDevice", request).refusal())
                .isEqualTo("NotAuthorizedException: Invalid Access Token");
    }

    private UserPool pool(DeviceTracking tracking) {
        return UserPool.http()
                .clock(clock)
                .devices(tracking)
                .client(c -> c.id("client1")
                        .flows("ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"))
                .user("bob", u -> u.password(PASSWORD))
                .start();
    }

    private Answer signIn() throws IOException {
        return caller.signIn("bob", PASSWORD);
    }

    private Answer signInFrom(JsonObject device) throws IOException {
        return signInFrom(key(device));
    }

    private Answer signInFrom(String deviceKey) throws IOException {
        return caller.initiate(
                "USER_PASSWORD_AUTH", Map.of("USERNAME", "bob", "PASSWORD", PASSWORD, "DEVICE_KEY", deviceKey));
    }

    private Answer begin(Answer asked, JsonObject device) throws IOException {
        return caller.respond(asked, Map.of("USERNAME", "bob", "DEVICE_KEY", key(device), "SRP_A", srp.srpA()));
    }

    private Answer refresh(Answer signedIn, String deviceKey) throws IOException {
        return caller.initiate(
                "REFRESH_TOKEN_AUTH", Map.of("REFRESH_TOKEN", signedIn.token("RefreshToken"), "DEVICE_KEY", deviceKey));
    }

    private Answer getTokens(Answer signedIn, String deviceKey) throws IOException {
        JsonObject request = new JsonObject();
        request.addProperty("ClientId", "client1");
        request.addProperty("RefreshToken", signedIn.token("RefreshToken"));
        request.addProperty("DeviceKey", deviceKey);
        return caller.call("GetTokensFromRefreshToken", request);
    }

    private Answer confirm(Answer signedIn, byte[] salt) throws IOException {
        return caller.call("ConfirmDevice", confirmation(signedIn, salt));
    }

    private static JsonObject confirmation(Answer signedIn, byte[] salt) {
        JsonObject device = device(signedIn);
        BigInteger verifier = new Identity(group(device), key(device)).verifier(new BigInteger(salt), DEVICE_PASSWORD);
        JsonObject config = new JsonObject();
        config.addProperty("Salt", Base64.getEncoder().encodeToString(salt));
        config.addProperty("PasswordVerifier", Base64.getEncoder().encodeToString(verifier.toByteArray()));
        JsonObject request = ofDevice(signedIn);
        request.add("DeviceSecretVerifierConfig", config);
        return request;
    }

    private static JsonObject ofDevice(Answer signedIn) {
        JsonObject request = new JsonObject();
        request.addProperty("AccessToken", signedIn.token("AccessToken"));
        request.addProperty("DeviceKey", key(device(signedIn)));
        return request;
    }

    private static byte[] salt() {
        return new byte[] {0, (byte) 0xf0, 1, 2, 3};
    }

    private static JsonObject device(Answer signedIn) {
        return signedIn.json().getAsJsonObject("AuthenticationResult").getAsJsonObject("NewDeviceMetadata");
    }

    private static String key(JsonObject device) {
        return device.get("DeviceKey").getAsString();
    }

    private static String group(JsonObject device) {
        return device.get("DeviceGroupKey").getAsString();
    }
}
