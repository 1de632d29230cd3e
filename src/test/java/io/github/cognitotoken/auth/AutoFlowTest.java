package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "InvalidParameterException|USER_PASSWORD_AUTH flow not enabled for this client",
                "InvalidParameterException|USER_SRP_AUTH is not enabled for the client.",
                "InvalidParameterException|Auth flow not enabled for this client",
                "InvalidParameterException|Only custom auth (lambda driven) is enabled for this client.",
                "InvalidParameterException|Initiate Auth method not supported.",
                "InvalidParameterException|1 validation error detected: Value 'USER_AUTH' at 'authFlow' failed to"
                        + " satisfy constraint: Member must satisfy enum value set: [USER_SRP_AUTH]",
                "FeatureUnavailableInTierException|The feature is not available in your tier.",
                "UnsupportedOperationException|The operation is not supported."
            })
    void refusalOfTheFlow_leadsToTheNext(String code, String text) {
        AutoFlow flow = auto(failing("a", code, text), succeeding("b"));

        assertThat(flow.signIn("alice", PASSWORD)).isSameAs(TOKENS);
        assertThat(tried).containsExactly("a", "b");
    }

    @Test
    void whereNoneIsAllowed_theFirstFailureIsTold_withTheWaysThatAreLeft() {
        AutoFlow flow = auto(notEnabled("a"), notEnabled("b"));

        assertThatThrownBy(() -> flow.signIn("alice", PASSWORD))
                .hasMessageContaining("A flow not enabled")
                .asInstanceOf(InstanceOfAssertFactories.type(Failure.class))
                .extracting(Failure::hint, InstanceOfAssertFactories.STRING)
                .contains("(a, b)", "--flow custom", "--flow admin", "--flow browser", "--user-pool-id", "1client");
        assertThat(tried).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({"srp, ALLOW_USER_SRP_AUTH, false", "password, ALLOW_USER_PASSWORD_AUTH, true"})
    void whereNoneIsAllowed_theHintNamesWhatWasNotTried(String way, String setting, boolean wantsPool) {
        AutoFlow flow = auto(notEnabled(way));

        assertThatThrownBy(() -> flow.signIn("alice", PASSWORD))
                .asInstanceOf(InstanceOfAssertFactories.type(Failure.class))
                .extracting(Failure::hint, InstanceOfAssertFactories.STRING)
                .contains(setting)
                .matches(hint -> hint.contains("--user-pool-id") == wantsPool);
    }

    @Test
    void whereNoneIsAllowed_theRefusalThatSaysMostIsTold_whicheverCameFirst() {
        AutoFlow flow = auto(
                failing("a", "FeatureUnavailableInTierException", "Not in your tier."),
                notEnabled("b"),
                failing(
                        "c",
                        "InvalidParameterException",
                        "Only custom auth (lambda driven) is enabled for this client."),
                notEnabled("d"));

        assertThatThrownBy(() -> flow.signIn("alice", PASSWORD)).hasMessageContaining("allows only custom sign-in");
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
        assertThat(remembered).isNull();
    }

    @Test
    void rememberedFlowThatIsRefused_isForgotten_evenIfNoOtherIsAllowed() {
        remembered = "b";

        assertThatThrownBy(() -> auto(notEnabled("a"), notEnabled("b")).signIn("alice", PASSWORD))
                .hasMessageContaining("B flow not enabled");
        assertThat(remembered).isNull();
    }

    @Test
    void firstFlowOfAll_needsNoNote() {
        auto(succeeding("a"), succeeding("b")).signIn("alice", PASSWORD);

        assertThat(remembered).isNull();
    }

    private AutoFlow auto(AutoFlow.Way... ways) {
        return new AutoFlow(
                List.of(ways),
                new FlowMemory() {
                    @Override
                    public Optional<String> recall() {
                        return Optional.ofNullable(remembered);
                    }

                    @Override
                    public void remember(String flow) {
                        remembered = flow;
                    }

                    @Override
                    public void forget() {
                        remembered = null;
                    }
                },
                "1client");
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
            throw FailedCalls.failure(code, message);
        });
    }
}
