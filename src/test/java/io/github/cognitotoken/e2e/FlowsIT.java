package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cognitotoken.userpool.UserPool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** USER_AUTH and CUSTOM_AUTH, unattended and at a terminal. */
class FlowsIT {

    @ParameterizedTest
    @ValueSource(strings = {"PASSWORD", "PASSWORD_SRP"})
    void choice_signsInByThePreferredPassword(String preferred) {
        try (UserPool pool = choosing()) {
            program(pool)
                    .run("--flow", "choice", "--preferred-challenge", preferred)
                    .succeeds();

            assertThat(pool.requests().of("InitiateAuth").get(0).parameter("PREFERRED_CHALLENGE"))
                    .isEqualTo(preferred);
        }
    }

    @Test
    void codeByEmail_signsInAnAlias_whereTheClientHasASecret() {
        String secret = "s3cr3ts3cr3ts3cr3ts3cr3t";
        try (UserPool pool = Bob.pool(client -> client.flows("ALLOW_USER_AUTH").secret(secret))) {
            pool.user(NAME).email("bob@example.com").firstFactors("EMAIL_OTP").code("654321");
            program(pool)
                    .env("COGNITO_CLIENT_SECRET", secret)
                    .env("COGNITO_USERNAME", "bob@example.com")
                    .run("--flow", "choice", "--preferred-challenge", "EMAIL_OTP", "--mfa-code-command", "echo 654321")
                    .succeeds();
        }
    }

    @Test
    void stepUp_isAskedOfChoice_andItsTokensAreApart() {
        try (UserPool pool = choosing()) {
            CognitoToken program = program(pool).without("COGNITO_CACHE");
            program.run("--flow", "choice").succeeds();
            program.run("--flow", "choice", "--acr", "high low", "--max-age", "300")
                    .succeeds();

            assertThat(pool.requests().of("InitiateAuth"))
                    .extracting(
                            request -> request.parameter("TARGET_ACR_VALUES"), request -> request.parameter("MAX_AGE"))
                    .containsExactly(tuple(null, null), tuple("high low", "300"));
            program.run("--flow", "choice", "--acr", "high low", "--max-age", "300")
                    .succeeds();
            assertThat(pool.requests().of("InitiateAuth")).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"--acr=high, auto", "--max-age=300, srp", "--acr=high, password"})
    void stepUp_isRefused_whereTheFlowHasNone(String option, String flow) {
        try (UserPool pool = choosing()) {
            program(pool).run(option, "--flow", flow).fails(2).error("step-up").hint("--flow choice");
            assertThat(pool.requests().count()).isZero();
        }
    }

    @Test
    void auto_endsAtChoice_whereOnlyThatIsAllowed() {
        try (UserPool pool = choosing()) {
            program(pool).run().succeeds();

            assertThat(flowsOf(pool)).containsExactly("USER_PASSWORD_AUTH", "USER_SRP_AUTH", "USER_AUTH");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--access-token", "--no-cache"})
    void rememberedFlow_thatWasSwitchedOff_isForgotten(String option) {
        try (UserPool pool = Bob.pool(client -> client.flows("ALLOW_USER_SRP_AUTH"))) {
            CognitoToken program = Bob.at(pool).env("COGNITO_USER_POOL_ID", pool.id());
            program.run().succeeds();
            pool.client().flows("ALLOW_USER_AUTH");
            pool.user(NAME).firstFactors("PASSWORD", "PASSWORD_SRP");
            program.run("logout", "--all").ends(0);
            pool.requests().clear();

            program.run(option).succeeds();
            assertThat(flowsOf(pool)).containsExactly("USER_SRP_AUTH", "USER_PASSWORD_AUTH", "USER_AUTH");

            pool.requests().clear();
            program.run("--no-cache").succeeds();
            assertThat(flowsOf(pool)).containsExactly("USER_AUTH");
        }
    }

    @Test
    void auto_tellsTheWaysThatAreLeft_whereItCannotSignIn() {
        try (UserPool pool = Bob.pool(client -> client.flows("ALLOW_CUSTOM_AUTH"))) {
            program(pool)
                    .run()
                    .fails(3)
                    .error("USER_PASSWORD_AUTH flow not enabled for this client")
                    .hint("(password, srp, choice)", "--flow custom", "--flow admin", "--flow browser");
        }
    }

    @ParameterizedTest
    @CsvSource({"EMAIL_OTP, b***@e***", "SMS_OTP, +*******1234"})
    void choice_signsInByAMessage_withoutAPassword(String preferred, String destination) {
        try (UserPool pool = choosing()) {
            CognitoToken program = program(pool).without("COGNITO_PASSWORD");
            program.run("--flow", "choice", "--preferred-challenge", preferred)
                    .fails(5)
                    .error("(" + preferred + ")")
                    .hint("--mfa-code");
            try (Terminal terminal =
                    program.atTerminal("cognito-token --flow choice --preferred-challenge " + preferred)) {
                terminal.shows("Code that was sent to " + destination + ": ")
                        .type("123456\n")
                        .ends(0);
            }
        }
    }

    @Test
    void choice_isAMenu_whereThePreferredWayIsNotOpen() {
        try (UserPool pool = choosing()) {
            pool.user(NAME).firstFactors("PASSWORD", "PASSWORD_SRP", "EMAIL_OTP");
            try (Terminal terminal =
                    program(pool).atTerminal("cognito-token --flow choice --preferred-challenge SMS_OTP")) {
                terminal.shows("How do you want to sign in?")
                        .shows("Number: ")
                        .type("PASSWORD\n")
                        .ends(0);
            }
            program(pool)
                    .run("--flow", "choice", "--preferred-challenge", "SMS_OTP")
                    .fails(5)
                    .error("(SELECT_CHALLENGE)")
                    .hint("--preferred-challenge NAME", "PASSWORD_SRP");
        }
    }

    @Test
    void custom_asksThePoolsOwnQuestions_inTurn() {
        try (UserPool pool = asking()) {
            CognitoToken program = program(pool).without("COGNITO_PASSWORD");
            try (Terminal terminal = program.atTerminal("cognito-token --flow custom | cut -c1-3")) {
                String screen = terminal.shows("question=2+2")
                        .type("4\n")
                        .shows("question=the colour of the horse")
                        .type("white\n")
                        .ends(0);

                assertThat(screen).endsWith("eyJ\r\n");
            }
            program.run("--flow", "custom", "--no-cache").fails(5).error("question=2+2", "(CUSTOM_CHALLENGE)");
        }
    }

    @Test
    void custom_provesThePasswordFirst_whereThePoolWantsThat() {
        try (UserPool pool = asking()) {
            try (Terminal terminal = program(pool).atTerminal("cognito-token --flow custom --srp-first >/dev/null")) {
                terminal.shows("question=2+2")
                        .type("4\n")
                        .shows("question=the colour of the horse")
                        .type("white\n")
                        .ends(0);
            }
            assertThat(pool.requests().all())
                    .noneMatch(request -> request.body().contains(PASSWORD));
        }
    }

    @ParameterizedTest
    @CsvSource({"choice, ALLOW_USER_AUTH", "custom --srp-first, ALLOW_CUSTOM_AUTH"})
    void passwordForSrp_isAskedForFirst_asItsProofIsDueAtOnce(String flow, String allowed) {
        try (UserPool pool = Bob.pool(client -> client.flows(allowed))) {
            program(pool)
                    .without("COGNITO_PASSWORD")
                    .script("sh", "cognito-token --flow " + flow)
                    .fails(5)
                    .error("the password is needed");

            assertThat(pool.requests().count()).isZero();
        }
    }

    @Test
    void metadata_goesWithEveryRequest() {
        try (UserPool pool = Bob.pool()) {
            pool.user(NAME).code("654321").challenge("SMS_MFA", Map.of());

            program(pool)
                    .env("COGNITO_MFA_CODE", "654321")
                    .run("--client-metadata", "tenant=a=b", "--client-metadata", "x=")
                    .succeeds();

            assertThat(pool.requests().all())
                    .hasSize(2)
                    .allMatch(request -> request.json()
                            .getAsJsonObject("ClientMetadata")
                            .toString()
                            .equals("{\"tenant\":\"a=b\",\"x\":\"\"}"));
        }
    }

    @Test
    void malformedPair_isAUsageError_withoutItsValue() {
        try (UserPool pool = Bob.pool()) {
            program(pool)
                    .run("--challenge-response", "hunter2")
                    .fails(2)
                    .error("--challenge-response is malformed")
                    .hint("NAME=VALUE");

            assertThat(pool.requests().count()).isZero();
        }
    }

    private static List<String> flowsOf(UserPool pool) {
        return pool.requests().of("InitiateAuth").stream()
                .map(request -> request.json().get("AuthFlow").getAsString())
                .toList();
    }

    private static UserPool choosing() {
        UserPool pool = Bob.pool(client -> client.flows("ALLOW_USER_AUTH"));
        pool.user(NAME).firstFactors("PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP");
        return pool;
    }

    private static UserPool asking() {
        return UserPool.http()
                .client(client -> client.flows("ALLOW_CUSTOM_AUTH"))
                .customChallenge(Map.of("question", "2+2"), "4")
                .customChallenge(Map.of("question", "the colour of the horse"), "white")
                .user(NAME, user -> user.password(PASSWORD))
                .start();
    }

    private static CognitoToken program(UserPool pool) {
        return Bob.at(pool).env("COGNITO_USER_POOL_ID", pool.id()).env("COGNITO_CACHE", "none");
    }
}
