package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import io.github.cognitotoken.failure.Failure;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One that is added to the interface must be forwarded as well: a default of the interface would answer instead. */
class ForwardingResponderTest {

    private final Failure refused = FailedCalls.failure("CodeMismatchException", "Invalid code");
    private final Map<Class<?>, Object> answers = Map.of(
            Map.class,
            Map.of("ANSWER", "1"),
            List.class,
            List.of("UNUSED"),
            String.class,
            "123456",
            Failure.class,
            refused);
    private final Map<Class<?>, Object> values =
            Map.of(int.class, 1, Challenge.class, Challenge.of("SMS_MFA", Map.of(), List.of()), Failure.class, refused);

    static Stream<Arguments> methods() {
        return Arrays.stream(ChallengeResponder.class.getMethods())
                .sorted(Comparator.comparing(Method::getName))
                .flatMap(method -> Stream.of(arguments(method, true), arguments(method, false)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethod_isAnsweredByTheOther(Method method, boolean agrees) throws Exception {
        Object answer = method.getReturnType() == boolean.class ? agrees : answers.get(method.getReturnType());
        ChallengeResponder other = mock(invocation -> answer);
        Object[] given =
                Arrays.stream(method.getParameterTypes()).map(this::argument).toArray();

        Object got = method.invoke(new ForwardingResponder(other) {}, given);

        assertThat(got).isEqualTo(answer);
        assertThat(mockingDetails(other).getInvocations())
                .extracting(invocation -> invocation.getMethod().getName())
                .containsExactly(method.getName());
    }

    private Object argument(Class<?> type) {
        return values.get(type);
    }
}
