package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final String NEW = "Staple-Battery-9";

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-26T12:00:00Z"));
    private final UserPool pool = UserPool.http()
            .clock(clock)
            .client(c -> c.id("client1").flows("ALLOW_USER_AUTH", "ALLOW_USER_PASSWORD_AUTH"))
            .user("bob", u -> u.password(PASSWORD).email("bob@example.com"))
            .start();
    private final PoolCaller caller = new PoolCaller(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void newUser_isUnconfirmed_untilTheCodeComes() throws Exception {
        JsonObject made = signUp("carol", PASSWORD).json();
        assertThat(made.get("UserConfirmed").getAsBoolean()).isFalse();
        assertThat(made.getAsJsonObject("CodeDeliveryDetails")
                        .get("Destination")
                        .getAsString())
                .isEqualTo("c***@e***");
        assertThat(caller.signIn("carol", PASSWORD).refusal()).startsWith("UserNotConfirmedException");
        assertThat(caller.signIn("carol@example.com", PASSWORD).refusal()).startsWith("NotAuthorizedException");

        assertThat(confirm("carol", "000000").refusal()).startsWith("CodeMismatchException");
        assertThat(confirm("carol", "123456").status()).isEqualTo(200);
        assertThat(caller.signIn("carol@example.com", PASSWORD).status()).isEqualTo(200);
        assertThat(confirm("carol", "123456").refusal())
                .isEqualTo("NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED");
    }

    @Test
    void session_leadsFromSignUpToTokens_once() throws Exception {
        String session = signUp("carol", PASSWORD).json().get("Session").getAsString();
        JsonObject request = about("carol");
        request.addProperty("ConfirmationCode", "123456");
        request.addProperty("Session", session);
        String confirmed =
                caller.call("ConfirmSignUp", request).json().get("Session").getAsString();

        assertThat(first("carol", session).refusal()).startsWith("NotAuthorizedException: Invalid session");
        assertThat(first("bob", confirmed).refusal()).startsWith("NotAuthorizedException: Invalid session");
        assertThat(first("carol", confirmed).token("AccessToken")).isNotEmpty();
        assertThat(first("carol", confirmed).refusal()).startsWith("NotAuthorizedException: Invalid session");
    }

    @Test
    void session_ends() throws Exception {
        String session = signUp("carol", PASSWORD).json().get("Session").getAsString();
        clock.advance(Duration.ofMinutes(3));
        JsonObject request = about("carol");
        request.addProperty("ConfirmationCode", "123456");
        request.addProperty("Session", session);

        assertThat(caller.call("ConfirmSignUp", request).refusal()).contains("session is expired");
    }

    private Answer first(String username, String session) throws IOException {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("USERNAME", username);
        JsonObject request = new JsonObject();
        request.addProperty("ClientId", "client1");
        request.addProperty("AuthFlow", "USER_AUTH");
        request.addProperty("Session", session);
        request.add("AuthParameters", parameters);
        return caller.call("InitiateAuth", request);
    }

    @ParameterizedTest
    @CsvSource({
        "Short-7, not long enough",
        "ALL-UPPER-7, lowercase",
        "all-lower-7, uppercase",
        "No-Numbers-x, numeric",
        "NoSymbols77, symbol"
    })
    void policy_isThatOfANewPool(String password, String missing) throws Exception {
        assertThat(signUp("carol", password).refusal())
                .startsWith("InvalidPasswordException: Password did not conform with password policy: ")
                .contains(missing);
    }

    @Test
    void takenName_isTold() throws Exception {
        assertThat(signUp("bob", PASSWORD).refusal()).isEqualTo("UsernameExistsException: User already exists");
    }

    @Test
    void unknownUser_isHidden_unlessTheClientReveals() throws Exception {
        assertThat(caller.call("ResendConfirmationCode", about("nobody")).status())
                .isEqualTo(200);
        assertThat(caller.call("ForgotPassword", about("nobody")).status()).isEqualTo(200);
        assertThat(confirm("nobody", "123456").refusal()).startsWith("ExpiredCodeException");

        pool.client().revealsUnknownUsers();
        assertThat(caller.call("ForgotPassword", about("nobody")).refusal())
                .isEqualTo("UserNotFoundException: Username/client id combination not found.");
        assertThat(confirm("nobody", "123456").refusal()).startsWith("UserNotFoundException");
    }

    @Test
    void codesOfAnHour_areLimited() throws Exception {
        signUp("carol", PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(caller.call("ResendConfirmationCode", about("carol")).status())
                    .isEqualTo(200);
        }
        assertThat(caller.call("ResendConfirmationCode", about("carol")).refusal())
                .isEqualTo("LimitExceededException: Attempt limit exceeded, please try after some time.");
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        assertThat(caller.call("ResendConfirmationCode", about("carol")).status())
                .isEqualTo(200);
    }

    @Test
    void forgottenPassword_isReplacedOnce() throws Exception {
        assertThat(reset("123456", NEW).refusal()).startsWith("ExpiredCodeException");
        assertThat(caller.call("ForgotPassword", about("bob")).status()).isEqualTo(200);
        assertThat(caller.signIn("bob", PASSWORD).status()).isEqualTo(200);

        assertThat(reset("000000", NEW).refusal()).startsWith("CodeMismatchException");
        assertThat(reset("123456", "weak").refusal()).startsWith("InvalidPasswordException");
        assertThat(reset("123456", NEW).status()).isEqualTo(200);
        assertThat(reset("123456", NEW).refusal()).startsWith("ExpiredCodeException");
        assertThat(caller.signIn("bob", NEW).status()).isEqualTo(200);
    }

    @Test
    void changedPassword_leavesTokensAlone() throws Exception {
        String token = caller.signIn("bob", PASSWORD).token("AccessToken");
        JsonObject request = new JsonObject();
        request.addProperty("AccessToken", token);
        request.addProperty("PreviousPassword", "Wrong-Horse-7");
        request.addProperty("ProposedPassword", NEW);
        assertThat(caller.call("ChangePassword", request).refusal())
                .isEqualTo("NotAuthorizedException: Incorrect username or password.");

        request.addProperty("PreviousPassword", PASSWORD);
        assertThat(caller.call("ChangePassword", request).status()).isEqualTo(200);
        request.addProperty("PreviousPassword", NEW);
        assertThat(caller.call("ChangePassword", request).status()).isEqualTo(200);
        request.addProperty("AccessToken", "other");
        assertThat(caller.call("ChangePassword", request).refusal())
                .isEqualTo("NotAuthorizedException: Invalid Access Token");
    }

    @Test
    void administratorsPassword_needsASignature() throws Exception {
        JsonObject request = new JsonObject();
        request.addProperty("UserPoolId", pool.id());
        request.addProperty("Username", "bob");
        request.addProperty("Password", NEW);
        assertThat(caller.call("AdminSetUserPassword", request).refusal())
                .startsWith("MissingAuthenticationTokenException");

        assertThat(caller.call("AdminSetUserPassword", request, signature()).status())
                .isEqualTo(200);
        assertThat(caller.signIn("bob", NEW).challenge()).isEqualTo("NEW_PASSWORD_REQUIRED");
        request.addProperty("Permanent", true);
        assertThat(caller.call("AdminSetUserPassword", request, signature()).status())
                .isEqualTo(200);
        assertThat(caller.signIn("bob", NEW).token("AccessToken")).isNotEmpty();
    }

    private String signature() {
        return "AWS4-HMAC-SHA256 Credential=" + pool.accessKeyId() + "/20261126/us-east-1/cognito-idp/aws4_request,"
                + " SignedHeaders=content-type;host;x-amz-date, Signature=" + "0f".repeat(32);
    }

    private Answer signUp(String username, String password) throws IOException {
        JsonObject email = new JsonObject();
        email.addProperty("Name", "email");
        email.addProperty("Value", username + "@example.com");
        JsonArray attributes = new JsonArray();
        attributes.add(email);
        JsonObject request = about(username);
        request.addProperty("Password", password);
        request.add("UserAttributes", attributes);
        return caller.call("SignUp", request);
    }

    private Answer confirm(String username, String code) throws IOException {
        JsonObject request = about(username);
        request.addProperty("ConfirmationCode", code);
        return caller.call("ConfirmSignUp", request);
    }

    private Answer reset(String code, String password) throws IOException {
        JsonObject request = about("bob");
        request.addProperty("ConfirmationCode", code);
        request.addProperty("Password", password);
        return caller.call("ConfirmForgotPassword", request);
    }

    private static JsonObject about(String username) {
        JsonObject request = new JsonObject();
        request.addProperty("ClientId", "client1");
        request.addProperty("Username", username);
        return request;
    }

    @Test
    void secretHash_isChecked() throws Exception {
        pool.client().secret("s3cret");
        assertThat(caller.call("ForgotPassword", about("bob")).refusal())
                .isEqualTo("NotAuthorizedException: Client client1 is configured with secret but SECRET_HASH was not"
                        + " received");
        JsonObject request = about("bob");
        request.addProperty("SecretHash", "d3Jvbmc=");
        assertThat(caller.call("ForgotPassword", request).refusal()).contains("Unable to verify secret hash");
    }
}
