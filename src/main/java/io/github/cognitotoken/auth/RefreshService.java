package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetTokensFromRefreshTokenRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RevokeTokenRequest;

/**
 * What is done with tokens after the sign-in: new ones for a refresh token, and the end of one.
 *
 * <p>GetTokensFromRefreshToken works whether or not the app client rotates refresh tokens, and takes the client's secret
 * in clear. REFRESH_TOKEN_AUTH, which no rotating client allows, is for servers that do not know the newer operation.
 */
public final class RefreshService {

    private static final String NOT_AUTHORIZED = "NotAuthorizedException";

    private final CognitoIdentityProviderClient client;
    private final AppClient appClient;
    private final Map<String, String> clientMetadata;
    private final CognitoCalls calls;
    private final InstantSource clock;

    /**
     * @param calls limited to half of the time that the whole may take: after a time-out there is one more try
     */
    public RefreshService(
            CognitoIdentityProviderClient client,
            AppClient appClient,
            Map<String, String> clientMetadata,
            CognitoCalls calls,
            InstantSource clock) {
        this.client = client;
        this.appClient = appClient;
        this.clientMetadata = clientMetadata;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * A refresh token and what it belongs to.
     *
     * @param username the user's canonical name
     * @param rotating whether the app client was seen to replace refresh tokens
     */
    public record Held(Secret refreshToken, String username, Optional<String> deviceKey, boolean rotating) {}

    /**
     * Gets new tokens. They come with a refresh token only if the old one was replaced.
     *
     * @throws Failure of kind {@code INTERACTION} if the refresh token is of no more use
     */
    public Tokens refresh(Held held) {
        try {
            return tokens(newest(held), held);
        } catch (Failure e) {
            throw saysNoMore(e) ? ended(e) : e;
        }
    }

    private AuthenticationResultType newest(Held held) {
        try {
            return onceMoreAfterTimeOut(held);
        } catch (Failure e) {
            if (!mayTryOlderOperation(held, e)) {
                throw e;
            }
            return byOlderOperation(held, e);
        }
    }

    /** A refusal whose reason no other row of the catalogue knows: of the refresh token, whatever the server's words. */
    private static boolean saysNoMore(Failure e) {
        return ServerSaid.is(e, NOT_AUTHORIZED, "")
                && e.getCause() instanceof AwsServiceException service
                && ErrorCatalogue.find(NOT_AUTHORIZED, service.awsErrorDetails().errorMessage())
                        .filter(row -> row.part().isEmpty())
                        .isPresent();
    }

    private static Failure ended(Failure e) {
        return Failure.of(ErrorKind.INTERACTION, e.getMessage(), "run: cognito-token login")
                .reportedAs(e.awsError().orElse(null), e.requestId().orElse(null))
                .causedBy(e);
    }

    /** The answer that was lost may have replaced the token; for a while the old one gets it again. */
    private AuthenticationResultType onceMoreAfterTimeOut(Held held) {
        try {
            return getTokens(held);
        } catch (Failure e) {
            if (e.awsError().isPresent() || !NetworkErrors.isAnswerLost(e)) {
                throw e;
            }
            return getTokens(held);
        }
    }

    private AuthenticationResultType getTokens(Held held) {
        GetTokensFromRefreshTokenRequest request = GetTokensFromRefreshTokenRequest.builder()
                .refreshToken(held.refreshToken().reveal())
                .clientId(appClient.id())
                .clientSecret(appClient.secret().map(Secret::reveal).orElse(null))
                .deviceKey(held.deviceKey().orElse(null))
                .clientMetadata(clientMetadata.isEmpty() ? null : clientMetadata)
                .build();
        return calls.call(RetryRules.REPEATABLE, () -> client.getTokensFromRefreshToken(request))
                .authenticationResult();
    }

    private static boolean mayTryOlderOperation(Held held, Failure e) {
        return UnknownOperation.isMeantBy(e.awsError().orElse("")) || (saysInvalid(e) && !held.rotating());
    }

    private static boolean saysInvalid(Failure failure) {
        return ServerSaid.is(failure, NOT_AUTHORIZED, "invalid refresh token");
    }

    private AuthenticationResultType byOlderOperation(Held held, Failure newer) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("REFRESH_TOKEN", held.refreshToken().reveal());
        held.deviceKey().ifPresent(key -> parameters.put("DEVICE_KEY", key));
        appClient.sign(parameters, held.username());
        InitiateAuthRequest request = InitiateAuthRequest.builder()
                .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                .clientId(appClient.id())
                .authParameters(parameters)
                .clientMetadata(clientMetadata.isEmpty() ? null : clientMetadata)
                .build();
        try {
            return calls.call(RetryRules.REPEATABLE, () -> client.initiateAuth(request))
                    .authenticationResult();
        } catch (Failure older) {
            // where both refuse, the newer operation's reason is the better one
            throw saysInvalid(newer) && older.kind() != ErrorKind.UNAVAILABLE ? newer : older;
        }
    }

    /**
     * Ends a refresh token, and with it what Cognito itself accepts the access tokens for.
     *
     * @throws Failure if it cannot be ended
     */
    public void revoke(Secret refreshToken) {
        RevokeTokenRequest request = RevokeTokenRequest.builder()
                .token(refreshToken.reveal())
                .clientId(appClient.id())
                .clientSecret(appClient.secret().map(Secret::reveal).orElse(null))
                .build();
        calls.call(RetryRules.REPEATABLE, () -> client.revokeToken(request));
    }

    /**
     * Ends all of the user's sign-ins, on every device.
     *
     * @throws Failure if they cannot be ended
     */
    public void signOutEverywhere(Secret accessToken) {
        calls.call(
                RetryRules.REPEATABLE,
                () -> client.globalSignOut(request -> request.accessToken(accessToken.reveal())));
    }

    private Tokens tokens(AuthenticationResultType result, Held held) {
        if (result == null
                || result.accessToken() == null
                || result.accessToken().isEmpty()) {
            throw AuthService.neitherTokensNorChallenge();
        }
        return new Tokens(
                result.accessToken(),
                Optional.ofNullable(result.idToken()),
                Optional.ofNullable(result.refreshToken()),
                Optional.ofNullable(result.expiresIn())
                        .map(seconds -> clock.instant().plusSeconds(seconds)),
                Optional.of(held.username()),
                held.deviceKey());
    }
}
