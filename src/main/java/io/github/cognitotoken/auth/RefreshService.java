package io.github.cognitotoken.auth;

import io.github.cognitotoken.auth.error.ErrorCatalogue;
import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.aws.AuthRequest;
import io.github.cognitotoken.aws.AuthTokens;
import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.aws.RefreshRequest;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;
import io.github.cognitotoken.token.Tokens;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Refreshes and revokes tokens after the sign-in.
 *
 * <p>GetTokensFromRefreshToken works whether or not the app client rotates refresh tokens, and takes the client secret
 * itself. REFRESH_TOKEN_AUTH is for servers without that operation; clients with rotation do not allow it.
 */
public final class RefreshService {

    private static final String NOT_AUTHORIZED = "NotAuthorizedException";

    private final CognitoApi api;
    private final AppClient appClient;
    private final Map<String, String> clientMetadata;
    private final Calls calls;
    private final InstantSource clock;

    /**
     * @param calls with half of the total time limit, since a time-out is followed by one more try
     */
    public RefreshService(
            CognitoApi api, AppClient appClient, Map<String, String> clientMetadata, Calls calls, InstantSource clock) {
        this.api = api;
        this.appClient = appClient;
        this.clientMetadata = clientMetadata;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * A refresh token with its context.
     *
     * @param username the user's canonical name
     * @param rotating whether the app client is known to rotate refresh tokens
     */
    public record Held(Secret refreshToken, String username, Optional<String> deviceKey, boolean rotating) {}

    /**
     * Obtains new tokens. They include a refresh token only if Cognito replaced the old one.
     *
     * @throws Failure of kind {@code INTERACTION} if the refresh token is not valid any more
     */
    public Tokens refresh(Held held) {
        try {
            return tokens(newest(held), held);
        } catch (Failure e) {
            throw saysNoMore(e) ? ended(e) : e;
        }
    }

    private Optional<AuthTokens> newest(Held held) {
        try {
            return onceMoreAfterTimeOut(held);
        } catch (Failure e) {
            if (!mayTryOlderOperation(held, e)) {
                throw e;
            }
            return byOlderOperation(held, e);
        }
    }

    /** A refusal without a known reason is about the refresh token, whatever the server's text says. */
    private static boolean saysNoMore(Failure e) {
        return ServiceErrors.of(e)
                .filter(service -> service.says(NOT_AUTHORIZED, ""))
                .flatMap(service -> ErrorCatalogue.find(NOT_AUTHORIZED, service.text()))
                .filter(row -> row.part().isEmpty())
                .isPresent();
    }

    private static Failure ended(Failure e) {
        return Failure.of(ErrorKind.INTERACTION, e.getMessage(), "run: cognito-token login")
                .reportedAs(e.awsError().orElse(null), e.requestId().orElse(null))
                .causedBy(e);
    }

    /** The lost answer may have replaced the token. For a while Cognito returns it again for the old one. */
    private Optional<AuthTokens> onceMoreAfterTimeOut(Held held) {
        try {
            return getTokens(held);
        } catch (Failure e) {
            if (ServiceErrors.of(e).filter(CallFailure::isAnswerLost).isEmpty()) {
                throw e;
            }
            return getTokens(held);
        }
    }

    private Optional<AuthTokens> getTokens(Held held) {
        RefreshRequest request = new RefreshRequest(
                held.refreshToken(), appClient.id(), appClient.secret(), held.deviceKey(), clientMetadata);
        return calls.call(RetryRules.MAY_BE_UNKNOWN, () -> api.getTokensFromRefreshToken(request));
    }

    private static boolean mayTryOlderOperation(Held held, Failure e) {
        return ServiceErrors.of(e).filter(RetryRules::isUnknownOperation).isPresent()
                || (saysInvalid(e) && !held.rotating());
    }

    private static boolean saysInvalid(Failure failure) {
        return ServiceErrors.is(failure, NOT_AUTHORIZED, "invalid refresh token");
    }

    private Optional<AuthTokens> byOlderOperation(Held held, Failure newer) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("REFRESH_TOKEN", held.refreshToken().reveal());
        held.deviceKey().ifPresent(key -> parameters.put("DEVICE_KEY", key));
        appClient.sign(parameters, held.username());
        AuthRequest request = new AuthRequest("REFRESH_TOKEN_AUTH", appClient.id(), parameters, clientMetadata);
        try {
            return calls.call(RetryRules.REPEATABLE, () -> api.initiateAuth(request))
                    .tokens();
        } catch (Failure older) {
            // if both refuse, report the reason of the newer operation
            throw saysInvalid(newer) && older.kind() != ErrorKind.UNAVAILABLE ? newer : older;
        }
    }

    /**
     * Revokes a refresh token. Cognito then also refuses its access tokens for its own API.
     *
     * @throws Failure if it cannot be revoked
     */
    public void revoke(Secret refreshToken) {
        calls.call(RetryRules.REPEATABLE, () -> {
            api.revokeToken(refreshToken, appClient.id(), appClient.secret());
            return null;
        });
    }

    /**
     * Ends all sign-ins of the user, on every device.
     *
     * @throws Failure if they cannot be ended
     */
    public void signOutEverywhere(Secret accessToken) {
        calls.call(RetryRules.REPEATABLE, () -> {
            api.globalSignOut(accessToken);
            return null;
        });
    }

    private Tokens tokens(Optional<AuthTokens> issued, Held held) {
        return AuthService.tokens(
                issued.orElseThrow(AuthService::neitherTokensNorChallenge), held.username(), held.deviceKey(), clock);
    }
}
