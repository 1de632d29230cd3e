package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.Faults;
import io.github.cognitotoken.userpool.UserPool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The network part of a whole sign-in, with all its flows and challenges, keeps within twice {@code --timeout}. */
class SignInLimitIT {

    /** Two refused flows, then a third with two challenges. */
    private static final List<String> STEPS =
            List.of("InitiateAuth", "InitiateAuth", "InitiateAuth", "RespondToAuthChallenge", "RespondToAuthChallenge");

    @Test
    void slowServer_endsTheSignIn_beforeItsLastSteps() {
        try (UserPool pool = choosing()) {
            // each answer is in time for --timeout; three of them leave too little of twice that for a fourth
            pool.faults().always(Faults.ANY, Fault.delay(Duration.ofMillis(2200)));

            program(pool)
                    .run("--timeout", "4")
                    .fails(7)
                    .error("no answer", "within 8 seconds")
                    .hint("--timeout");

            assertThat(operations(pool))
                    .isEqualTo(STEPS.subList(0, operations(pool).size()));
            assertThat(operations(pool)).hasSizeLessThan(STEPS.size());
        }
    }

    @Test
    void sameSignIn_succeeds_whereTheLimitIsWiderThanAllSteps() {
        try (UserPool pool = choosing()) {
            pool.faults().always(Faults.ANY, Fault.delay(Duration.ofMillis(10)));

            program(pool).run().succeeds().printsToken("access", NAME);

            assertThat(operations(pool)).isEqualTo(STEPS);
        }
    }

    private static List<String> operations(UserPool pool) {
        return pool.requests().all().stream()
                .map(request -> request.operation())
                .toList();
    }

    private static CognitoToken program(UserPool pool) {
        return Bob.at(pool).env("COGNITO_USER_POOL_ID", pool.id()).env("COGNITO_MFA_CODE", "654321");
    }

    private static UserPool choosing() {
        UserPool pool = Bob.pool(client -> client.flows("ALLOW_USER_AUTH"));
        pool.user(NAME).firstFactors("PASSWORD_SRP").code("654321").challenge("SMS_MFA", Map.of());
        return pool;
    }
}
