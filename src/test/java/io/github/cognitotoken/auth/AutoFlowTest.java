package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;

class AutoFlowTest {

    private static final Secret PASSWORD = Secret.of("p");
    private static final Tokens TOKENS = new Tokens(
            "access", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final List<String> tried = new ArrayList<>();
    private String remembered;

    @Test
    void firstFlowThatIsAllowed_isTheLastThatIsTried() {
        AutoFlow flow = auto(notEnabled("a"), succeeding("b"), succeeding("c"));

        assertThat(flow.signIn("alice", PASSWORD)).isSameAs(TOKENS);
        assertThat(tried).containsExactly("a", "b");
    }

    @Test
    void refusedPassword_endsIt() {
        AutoFlow flow =
                auto(failing("a", "NotAuthorizedException", "Incorrect username or password."), succeeding("b"));

        assertThatThrownBy(() -> flow.signIn("alice", PASSWORD)).hasMessageContaining("incorrect username");
        assertThat(tried).containsExactly("a");
    }

    @Test
    void otherFaultOfTheRequest_endsItToo() {
        AutoFlow flow =
                auto(failing("a", "InvalidParameterException", "Missing required parameter X"), succeeding("b"));

        assertThatThrownBy(() -> flow.signIn("alice", PASSWORD)).isInstanceOf(Failure.class);
        assertThat(tried).containsExactly("a");
    }

    @Test
    void whereNoneIsAllowed_theFirstOnesFailureIsTold() {
        AutoFlow flow = auto(notEnabled("a"), notEnabled("b"));

        assertThatThrownBy(() -> flow.signIn("alice", PASSWORD)).hasMessageContaining("A flow not enabled");
        assertThat(tried).containsExactly("a", "b");
    }

    @Test
    void flowThatWorked_isTriedFirstTheNextTime() {
        auto(notEnabled("a"), succeeding("b")).signIn("alice", PASSWORD);
        tried.clear();
        auto(notEnabled("a"), succeeding("b")).signIn("alice", PASSWORD);

        assertThat(tried).containsExactly("b");
    }

    @Test
    void flowThatWorkedOnce_andIsNoMoreAllowed_isFollowedByTheOthers() {
        remembered = "c";
        auto(succeeding("a"), succeeding("b"), notEnabled("c")).signIn("alice", PASSWORD);

        assertThat(tried).containsExactly("c", "a");
        assertThat(remembered).isEqualTo("a");
    }

    @Test
    void firstFlowOfAll_needsNoNote() {
        auto(succeeding("a"), succeeding("b")).signIn("alice", PASSWORD);

        assertThat(remembered).isNull();
    }

    private AutoFlow auto(AutoFlow.Way... ways) {
        return new AutoFlow(List.of(ways), new FlowMemory() {
            @Override
            public Optional<String> recall() {
                return Optional.ofNullable(remembered);
            }

            @Override
            public void remember(String flow) {
                remembered = flow;
            }
        });
    }

    private AutoFlow.Way succeeding(String name) {
        return new AutoFlow.Way(name, (username, password) -> {
            tried.add(name);
            return TOKENS;
        });
    }

    private AutoFlow.Way notEnabled(String name) {
        String flow = name.toUpperCase(java.util.Locale.ROOT);
        return failing(name, "InvalidParameterException", flow + " flow not enabled for this client");
    }

    private AutoFlow.Way failing(String name, String code, String message) {
        return new AutoFlow.Way(name, (username, password) -> {
            tried.add(name);
            throw new CognitoErrors("1client", TestConnection.ANY)
                    .failure(CognitoIdentityProviderException.builder()
                            .statusCode(400)
                            .awsErrorDetails(AwsErrorDetails.builder()
                                    .errorCode(code)
                                    .errorMessage(message)
                                    .build())
                            .build());
        });
    }
}
