package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.TimeLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolClientResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

class AppClientQueryTest {

    private static final DescribeUserPoolClientRequest REQUEST = DescribeUserPoolClientRequest.builder()
            .userPoolId("us-east-1_AbC")
            .clientId("1c")
            .build();

    private final CognitoIdentityProviderClient client = mock(CognitoIdentityProviderClient.class);
    private final AppClientQuery query = new AppClientQuery(
            client,
            new CognitoCalls(
                    new TimeLimit(Duration.ofSeconds(30)), pause -> {}, new CognitoErrors("1c", TestConnection.ANY)));

    @Test
    void confidentialClient_isDescribed_withItsSecret_whichItsTextFormHides() {
        answer(UserPoolClientType.builder()
                .clientSecret("hunter2hunter2hunter2hunter2")
                .explicitAuthFlows(
                        ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH, ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH)
                .allowedOAuthScopes("openid", "email")
                .callbackURLs("https://example.com/a", "https://example.com/b")
                .accessTokenValidity(5)
                .idTokenValidity(2)
                .refreshTokenValidity(30)
                .tokenValidityUnits(units -> units.accessToken(TimeUnitsType.MINUTES))
                .build());

        AppClientDescription found = query.describe("us-east-1_AbC", "1c");

        assertThat(found.secret().orElseThrow().reveal()).isEqualTo("hunter2hunter2hunter2hunter2");
        assertThat(found.explicitAuthFlows()).containsExactly("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
        assertThat(found.others().toString())
                .isEqualTo("{scope=openid email, callback URLs=https://example.com/a https://example.com/b,"
                        + " token validity=access 5 minutes, ID 2 hours, refresh 30 days}");
        assertThat(found.toString()).doesNotContain("hunter2");
    }

    @Test
    void publicClient_hasNoSecret_andWhatIsNotSaidIsLeftOut() {
        answer(UserPoolClientType.builder()
                .accessTokenValidity(0)
                .clientSecret("")
                .build());

        AppClientDescription found = query.describe("us-east-1_AbC", "1c");

        assertThat(found.secret()).isEmpty();
        assertThat(found.explicitAuthFlows()).isEmpty();
        assertThat(found.others()).isEmpty();
    }

    @Test
    void flowThatTheModelDoesNotKnow_keepsItsName() {
        answer(UserPoolClientType.builder()
                .explicitAuthFlowsWithStrings("ALLOW_SOMETHING_NEW")
                .build());

        assertThat(query.describe("us-east-1_AbC", "1c").explicitAuthFlows()).containsExactly("ALLOW_SOMETHING_NEW");
    }

    @Test
    void answerWithoutAClient_isAFailure() {
        answer(null);

        assertThatThrownBy(() -> query.describe("us-east-1_AbC", "1c"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("says nothing about the app client");
    }

    @Test
    void sdksException_isAFailure() {
        when(client.describeUserPoolClient(REQUEST))
                .thenThrow(ResourceNotFoundException.builder().message("x").build());

        assertThatThrownBy(() -> query.describe("us-east-1_AbC", "1c")).isInstanceOf(Failure.class);
    }

    private void answer(UserPoolClientType described) {
        when(client.describeUserPoolClient(REQUEST))
                .thenReturn(DescribeUserPoolClientResponse.builder()
                        .userPoolClient(described)
                        .build());
    }
}
