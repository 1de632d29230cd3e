package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.cognitotoken.auth.error.CognitoErrors;
import io.github.cognitotoken.aws.AppClientDescription;
import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.TestConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppClientQueryTest {

    private final CognitoApi api = mock(CognitoApi.class);
    private final AppClientQuery query =
            new AppClientQuery(api, TestConnection.calls(new CognitoErrors("1c", TestConnection.ANY)::failure));

    @Test
    void description_isHandedOn() {
        AppClientDescription described =
                new AppClientDescription(Optional.empty(), List.of(), List.of(), List.of(), Map.of());
        when(api.describeUserPoolClient("us-east-1_AbC", "1c")).thenReturn(Optional.of(described));

        assertThat(query.describe("us-east-1_AbC", "1c")).isSameAs(described);
    }

    @Test
    void answerWithoutAClient_isAFailure() {
        when(api.describeUserPoolClient("us-east-1_AbC", "1c")).thenReturn(Optional.empty());

        assertThatThrownBy(() -> query.describe("us-east-1_AbC", "1c"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("does not describe the app client");
    }

    @Test
    void failedCall_isAFailure() {
        when(api.describeUserPoolClient("us-east-1_AbC", "1c"))
                .thenThrow(CallFailure.answered(400, "ResourceNotFoundException", "x", null));

        assertThatThrownBy(() -> query.describe("us-east-1_AbC", "1c")).isInstanceOf(Failure.class);
    }
}
