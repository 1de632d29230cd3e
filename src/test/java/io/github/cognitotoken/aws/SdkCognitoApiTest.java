package io.github.cognitotoken.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.cognitotoken.net.CallFailure;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolClientResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

@SuppressWarnings("unchecked")
class SdkCognitoApiTest {

    private static final AuthRequest REQUEST = new AuthRequest("USER_AUTH", "1c", Map.of(), Map.of());

    private final CognitoIdentityProviderClient client = mock(CognitoIdentityProviderClient.class);
    private final CognitoApi api = new SdkCognitoApi(client);

    @Test
    void confidentialClient_isDescribed_withItsSecret_whichItsTextFormHides() {
        describes(UserPoolClientType.builder()
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

        AppClientDescription found = described();

        assertThat(found.secret().orElseThrow().reveal()).isEqualTo("hunter2hunter2hunter2hunter2");
        assertThat(found.explicitAuthFlows()).containsExactly("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
        assertThat(found.scopes()).containsExactly("openid", "email");
        assertThat(found.callbackUrls()).containsExactly("https://example.com/a", "https://example.com/b");
        assertThat(found.others().toString())
                .isEqualTo("{token validity=access 5 minutes, ID 2 hours, refresh 30 days}");
        assertThat(found.toString()).doesNotContain("hunter2");
    }

    @Test
    void publicClient_hasNoSecret_andWhatIsNotSaidIsLeftOut() {
        describes(UserPoolClientType.builder()
                .accessTokenValidity(0)
                .clientSecret("")
                .build());

        assertThat(described().secret()).isEmpty();
        assertThat(described().explicitAuthFlows()).isEmpty();
        assertThat(described().others()).isEmpty();
    }

    @Test
    void flowThatTheModelDoesNotKnow_keepsItsName() {
        describes(UserPoolClientType.builder()
                .explicitAuthFlowsWithStrings("ALLOW_SOMETHING_NEW")
                .build());

        assertThat(described().explicitAuthFlows()).containsExactly("ALLOW_SOMETHING_NEW");
    }

    @Test
    void dateOfTheAnswer_isTheServersTime_andWhatIsNoneTellsNothing() {
        assertThat(serverTime("Thu, 26 Nov 2026 05:00:00 GMT")).hasValue(Instant.parse("2026-11-26T05:00:00Z"));
        for (String date : List.of("", "yesterday", "Thu, 99 Nov 2026 05:00:00 GMT", "1795669200")) {
            assertThat(serverTime(date)).as(date).isEmpty();
        }
    }

    private Optional<Instant> serverTime(String date) {
        InitiateAuthResponse.Builder answer =
                InitiateAuthResponse.builder().authenticationResult(r -> r.accessToken("a"));
        answer.sdkHttpResponse(SdkHttpResponse.builder()
                .statusCode(200)
                .putHeader("Date", date)
                .build());
        when(client.initiateAuth(any(Consumer.class))).thenReturn(answer.build());
        return api.initiateAuth(REQUEST).tokens().orElseThrow().serverTime();
    }

    @Test
    void answerWithoutAClient_isEmpty() {
        describes(null);

        assertThat(api.describeUserPoolClient("us-east-1_AbC", "1c")).isEmpty();
    }

    @Test
    void servicesRefusal_isAnAnsweredFailure() {
        when(client.describeUserPoolClient(any(Consumer.class)))
                .thenThrow(ResourceNotFoundException.builder()
                        .statusCode(400)
                        .requestId("id-1")
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ResourceNotFoundException")
                                .errorMessage("x")
                                .build())
                        .build());

        assertThatThrownBy(this::described).isInstanceOfSatisfying(CallFailure.class, failure -> {
            assertThat(failure.phase()).isEqualTo(CallFailure.Phase.ANSWERED);
            assertThat(failure.status()).isEqualTo(400);
            assertThat(failure.says("ResourceNotFoundException", "x")).isTrue();
            assertThat(failure.requestId()).contains("id-1");
        });
    }

    @Test
    void emptyChallengeName_isNone() {
        starts(InitiateAuthResponse.builder().challengeName("").build());

        assertThat(api.initiateAuth(REQUEST).challengeName()).isEmpty();
    }

    @Test
    void nullInAListOrMap_isAnAnswerThatCannotBeRead() {
        for (InitiateAuthResponse odd : List.of(
                InitiateAuthResponse.builder()
                        .challengeName("SELECT_CHALLENGE")
                        .availableChallengesWithStrings("PASSWORD", null)
                        .build(),
                InitiateAuthResponse.builder()
                        .challengeName("SMS_MFA")
                        .challengeParameters(Collections.singletonMap("USERNAME", null))
                        .build())) {
            starts(odd);

            assertUnreadable();
        }
    }

    @Test
    void whatElseTheSdkThrows_isAnAnswerThatCannotBeRead_orTheFailureInside() {
        CallFailure inside = CallFailure.of(CallFailure.Phase.CONNECT, "refused", null);
        when(client.initiateAuth(any(Consumer.class)))
                .thenThrow(SdkClientException.create("Unable to execute HTTP request", inside))
                .thenThrow(new NullPointerException("inside of the SDK"));

        assertThatThrownBy(() -> api.initiateAuth(REQUEST)).isSameAs(inside);
        assertUnreadable();
    }

    private void assertUnreadable() {
        assertThatThrownBy(() -> api.initiateAuth(REQUEST))
                .isInstanceOfSatisfying(
                        CallFailure.class,
                        failure -> assertThat(failure.phase()).isEqualTo(CallFailure.Phase.READ));
    }

    private AppClientDescription described() {
        return api.describeUserPoolClient("us-east-1_AbC", "1c").orElseThrow();
    }

    private void describes(UserPoolClientType found) {
        when(client.describeUserPoolClient(any(Consumer.class)))
                .thenReturn(DescribeUserPoolClientResponse.builder()
                        .userPoolClient(found)
                        .build());
    }

    private void starts(InitiateAuthResponse answer) {
        when(client.initiateAuth(any(Consumer.class))).thenReturn(answer);
    }
}
