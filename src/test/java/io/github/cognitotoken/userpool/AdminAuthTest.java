package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminAuthTest {

    private static final String PASSWORD = "Correct-Horse-7";

    private final UserPool pool = UserPool.http()
            .accessKeyId("AKIDEXAMPLE")
            .client(c -> c.id("client1").flows("ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH"))
            .user("bob", u -> u.password(PASSWORD).email("bob@example.com"))
            .start();
    private final PoolCaller caller = new PoolCaller(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"})
    void signedRequest_signsIn(String flow) throws Exception {
        assertThat(initiate(flow).token("AccessToken")).isNotEmpty();
    }

    @Test
    void challenge_isAnsweredByTheAdminOperation() throws Exception {
        pool.user("bob").challenge("SMS_MFA", Map.of());
        Answer asked = initiate("ADMIN_USER_PASSWORD_AUTH");
        assertThat(asked.parameters()).containsEntry("USER_ID_FOR_SRP", "bob");
        JsonObject request = request("ChallengeResponses", Map.of("USERNAME", "bob", "SMS_MFA_CODE", "123456"));
        request.add("ChallengeName", asked.json().get("ChallengeName"));
        request.add("Session", asked.json().get("Session"));

        assertThat(caller.call("AdminRespondToAuthChallenge", request).refusal())
                .isEqualTo("MissingAuthenticationTokenException: Missing Authentication Token");
        assertThat(caller.call("AdminRespondToAuthChallenge", request, signature("AKIDEXAMPLE", "cognito-idp"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AKIDOTHER|cognito-idp|UnrecognizedClientException: The security token included in the request is"
                        + " invalid.",
                "AKIDEXAMPLE|s3|InvalidSignatureException: Credential should be scoped to correct service:"
                        + " \"cognito-idp\"."
            })
    void otherKeyOrService_isRefused(String key, String service, String refusal) throws Exception {
        assertThat(caller.call("AdminInitiateAuth", start("ADMIN_USER_PASSWORD_AUTH"), signature(key, service))
                        .refusal())
                .isEqualTo(refusal.replace('"', '\''));
    }

    @Test
    void otherAuthorization_isNoSignature() throws Exception {
        assertThat(caller.call("AdminInitiateAuth", start("ADMIN_USER_PASSWORD_AUTH"), "Bearer abc")
                        .refusal())
                .startsWith("IncompleteSignatureException: ");
    }

    @Test
    void otherPool_doesNotExist() throws Exception {
        JsonObject request = start("ADMIN_USER_PASSWORD_AUTH");
        request.addProperty("UserPoolId", "us-east-1_Other");

        assertThat(signed(request).refusal())
                .isEqualTo("ResourceNotFoundException: User pool us-east-1_Other does not exist.");
    }

    @Test
    void flowOfTheOtherOperation_isNotSupported() throws Exception {
        String refusal = "InvalidParameterException: Initiate Auth method not supported.";
        assertThat(initiate("USER_PASSWORD_AUTH").refusal()).isEqualTo(refusal);
        assertThat(caller.initiate("ADMIN_USER_PASSWORD_AUTH", Map.of()).refusal())
                .isEqualTo(refusal);
    }

    @Test
    void flowThatTheClientDoesNotAllow_isNotEnabled() throws Exception {
        pool.client().flows("ALLOW_USER_PASSWORD_AUTH");
        assertThat(initiate("ADMIN_USER_PASSWORD_AUTH").refusal())
                .isEqualTo("InvalidParameterException: Auth flow not enabled for this client");
    }

    private Answer initiate(String flow) throws IOException {
        return signed(start(flow));
    }

    private Answer signed(JsonObject request) throws IOException {
        return caller.call("AdminInitiateAuth", request, signature("AKIDEXAMPLE", "cognito-idp"));
    }

    private JsonObject start(String flow) {
        JsonObject request = request("AuthParameters", Map.of("USERNAME", "bob@example.com", "PASSWORD", PASSWORD));
        request.addProperty("AuthFlow", flow);
        return request;
    }

    private JsonObject request(String member, Map<String, String> parameters) {
        JsonObject map = new JsonObject();
        parameters.forEach(map::addProperty);
        JsonObject request = new JsonObject();
        request.addProperty("UserPoolId", pool.id());
        request.addProperty("ClientId", "client1");
        request.add(member, map);
        return request;
    }

    private static String signature(String key, String service) {
        return "AWS4-HMAC-SHA256 Credential=" + key + "/20261120/us-east-1/" + service
                + "/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=" + "0f".repeat(32);
    }
}
