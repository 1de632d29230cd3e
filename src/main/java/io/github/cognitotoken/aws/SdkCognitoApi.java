package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetTokensFromRefreshTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

/** {@link CognitoApi} by the SDK's client. */
final class SdkCognitoApi implements CognitoApi {

    private final CognitoIdentityProviderClient client;

    SdkCognitoApi(CognitoIdentityProviderClient client) {
        this.client = client;
    }

    // An administrator's requests carry the pool's id; all else is the same, but the SDK's builders share no type.

    @Override
    public AuthReply initiateAuth(AuthRequest request) {
        return SdkCalls.call(() -> Replies.reply(client.initiateAuth(call -> call.authFlow(request.flow())
                .clientId(request.clientId())
                .authParameters(request.parameters())
                .session(request.session().orElse(null))
                .clientMetadata(orNone(request.clientMetadata())))));
    }

    @Override
    public AuthReply adminInitiateAuth(String userPoolId, AuthRequest request) {
        return SdkCalls.call(() -> Replies.reply(client.adminInitiateAuth(call -> call.userPoolId(userPoolId)
                .authFlow(request.flow())
                .clientId(request.clientId())
                .authParameters(request.parameters())
                .clientMetadata(orNone(request.clientMetadata())))));
    }

    @Override
    public AuthReply respondToAuthChallenge(ChallengeAnswer given) {
        return SdkCalls.call(() ->
                Replies.reply(client.respondToAuthChallenge(call -> call.challengeName(given.challengeName())
                        .clientId(given.clientId())
                        .challengeResponses(given.responses())
                        .session(given.session().orElse(null))
                        .clientMetadata(orNone(given.clientMetadata())))));
    }

    @Override
    public AuthReply adminRespondToAuthChallenge(String userPoolId, ChallengeAnswer given) {
        return SdkCalls.call(() -> Replies.reply(client.adminRespondToAuthChallenge(call -> call.userPoolId(userPoolId)
                .challengeName(given.challengeName())
                .clientId(given.clientId())
                .challengeResponses(given.responses())
                .session(given.session().orElse(null))
                .clientMetadata(orNone(given.clientMetadata())))));
    }

    @Override
    public Optional<AuthTokens> getTokensFromRefreshToken(RefreshRequest request) {
        return SdkCalls.call(() -> {
            GetTokensFromRefreshTokenResponse answer = client.getTokensFromRefreshToken(call -> call.refreshToken(
                            request.refreshToken().reveal())
                    .clientId(request.clientId())
                    .clientSecret(request.clientSecret().map(Secret::reveal).orElse(null))
                    .deviceKey(request.deviceKey().orElse(null))
                    .clientMetadata(orNone(request.clientMetadata())));
            return Replies.tokens(answer, answer.authenticationResult());
        });
    }

    @Override
    public void revokeToken(Secret refreshToken, String clientId, Optional<Secret> clientSecret) {
        SdkCalls.call(() -> client.revokeToken(call -> call.token(refreshToken.reveal())
                .clientId(clientId)
                .clientSecret(clientSecret.map(Secret::reveal).orElse(null))));
    }

    @Override
    public void globalSignOut(Secret accessToken) {
        SdkCalls.call(() -> client.globalSignOut(call -> call.accessToken(accessToken.reveal())));
    }

    @Override
    public boolean confirmDevice(DeviceConfirmation confirmation) {
        return SdkCalls.call(() -> Boolean.TRUE.equals(client.confirmDevice(
                        call -> call.accessToken(confirmation.accessToken().reveal())
                                .deviceKey(confirmation.deviceKey())
                                .deviceName(confirmation.deviceName())
                                .deviceSecretVerifierConfig(verifier -> verifier.salt(confirmation.salt())
                                        .passwordVerifier(confirmation.passwordVerifier())))
                .userConfirmationNecessary()));
    }

    @Override
    public void updateDeviceStatus(Secret accessToken, String deviceKey, boolean remembered) {
        SdkCalls.call(() -> client.updateDeviceStatus(call -> call.accessToken(accessToken.reveal())
                .deviceKey(deviceKey)
                .deviceRememberedStatus(remembered ? "remembered" : "not_remembered")));
    }

    @Override
    public SoftwareTokenStep associateSoftwareToken(Optional<String> session) {
        return SdkCalls.call(() -> {
            AssociateSoftwareTokenResponse answer =
                    client.associateSoftwareToken(call -> call.session(session.orElse(null)));
            return new SoftwareTokenStep(
                    Optional.of(Secret.of(Objects.requireNonNull(answer.secretCode()))),
                    false,
                    Optional.ofNullable(answer.session()));
        });
    }

    @Override
    public SoftwareTokenStep verifySoftwareToken(Optional<String> session, String userCode) {
        return SdkCalls.call(() -> {
            VerifySoftwareTokenResponse answer = client.verifySoftwareToken(
                    call -> call.session(session.orElse(null)).userCode(userCode));
            return new SoftwareTokenStep(
                    Optional.empty(),
                    answer.status() == VerifySoftwareTokenResponseType.SUCCESS,
                    Optional.ofNullable(answer.session()));
        });
    }

    @Override
    public Optional<AppClientDescription> describeUserPoolClient(String userPoolId, String clientId) {
        return SdkCalls.call(() -> Optional.ofNullable(client.describeUserPoolClient(
                                call -> call.userPoolId(userPoolId).clientId(clientId))
                        .userPoolClient())
                .map(Replies::description));
    }

    /** None rather than an empty map, which would be sent. */
    private static Map<String, String> orNone(Map<String, String> metadata) {
        return metadata.isEmpty() ? null : metadata;
    }
}
