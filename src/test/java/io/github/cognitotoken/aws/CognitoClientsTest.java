package io.github.cognitotoken.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.auth.TestApi;
import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.UserPool;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CognitoClientsTest {

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, false, false, https://cognito-idp.eu-west-1.amazonaws.com",
        "us-east-1, true, false, https://cognito-idp-fips.us-east-1.amazonaws.com",
        "us-gov-west-1, true, false, https://cognito-idp-fips.us-gov-west-1.amazonaws.com",
        "us-gov-west-1, false, true, https://cognito-idp.us-gov-west-1.api.aws",
        "eusc-de-east-1, false, false, https://cognito-idp.eusc-de-east-1.amazonaws.eu",
        "cn-north-1, false, false, https://cognito-idp.cn-north-1.amazonaws.com.cn",
        "xx-new-9, false, false, https://cognito-idp.xx-new-9.amazonaws.com"
    })
    void endpoint_followsFromTheRegion(String region, boolean fips, boolean dualstack, String expected) {
        assertThat(AwsRegion.userPoolEndpoint(region, fips, dualstack)).hasToString(expected);
    }

    @Test
    void request_isUnsigned_andSaysWhoWeAre() {
        try (UserPool pool = UserPool.http()
                .client(c -> c.id("1client"))
                .user("alice", u -> u.password("Correct-Horse-7"))
                .start()) {
            AuthReply reply = TestApi.at(pool)
                    .initiateAuth(new AuthRequest(
                            "USER_PASSWORD_AUTH",
                            "1client",
                            Map.of("USERNAME", "alice", "PASSWORD", "Correct-Horse-7"),
                            Map.of()));

            assertThat(reply.tokens().orElseThrow().accessToken()).isNotEmpty();
            RecordedRequest request = pool.requests().last();
            assertThat(request.headers()).doesNotContainKey("authorization");
            assertThat(request.headers().get("user-agent").toString()).contains("cognito-token/test");
        }
    }
}
