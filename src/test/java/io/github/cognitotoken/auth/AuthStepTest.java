package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.aws.AuthReply;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthStepTest {

    @Test
    void textForm_showsNeitherSessionNorToken() {
        AuthReply challenged = Replies.challenge("SMS_MFA", Map.of(), "the-session");
        AuthReply signedIn = Replies.tokens("the-token");

        assertThat(AuthStep.of(challenged)).hasToString("AuthStep[SMS_MFA]");
        assertThat(AuthStep.of(signedIn)).hasToString("AuthStep[tokens]");
        assertThat(challenged.toString()).isEqualTo("AuthReply[SMS_MFA]");
        assertThat(signedIn.toString()).isEqualTo("AuthReply[tokens]");
        assertThat(signedIn.tokens().orElseThrow().toString()).doesNotContain("the-token");
    }

    @Test
    void usernameThatIsEmpty_isNone() {
        Map<String, String> both = Map.of("USERNAME", "", "USER_ID_FOR_SRP", "bob");

        assertThat(AuthStep.of(Replies.challenge("SMS_MFA", both, "s")).canonicalUsername())
                .contains("bob");
        assertThat(AuthStep.of(Replies.challenge("SMS_MFA", Map.of("USERNAME", ""), "s"))
                        .canonicalUsername())
                .isEmpty();
    }
}
