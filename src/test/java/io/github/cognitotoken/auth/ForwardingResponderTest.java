package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import io.github.cognitotoken.failure.Failure;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One that is added to the interface must be forwarded as well: a default of the interface would answer instead. */
class ForwardingResponderTest {

    private final Failure refused = FailedCalls.failure("CodeMismatchException", "Invalid code");
    private final Map<Class<?>, Object> answers = Map.of(
            boolean.class,
            true,
            Map.class,
            Map.of("ANSWER", "1"),
            List.class,
            List.of("UNUSED"),
            String.class,
            "123456",
            Failure.class,
            refused);
    private final Map<Class<?>, Object> arguments =
            Map.of(int.class, 1, Challenge.class, Challenge.of("SMS_MFA", Map.of(), List.of()), Failure.class, refused);

    static Stream<Method> methods() {
        return Arrays.stream(ChallengeResponder.class.getMethods());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethod_isAnsweredByTheOther(Method method) throws Exception {
        ChallengeResponder other = mock(invocation -> answer(invocation.getMethod()));
        Object[] given =
                Arrays.stream(method.getParameterTypes()).map(this::argument).toArray();

        Object got = method.invoke(new ForwardingResponder(other) {}, given);

        assertThat(got).isEqualTo(answer(method));
        assertThat(mockingDetails(other).getInvocations())
                .extracting(invocation -> invocation.getMethod().getName())
                .containsExactly(method.getName());
    }

    private Object answer(Method method) {
        return answers.get(method.getReturnType());
    }

    private Object argument(Class<?> type) {
        return arguments.get(type);
    }
}
