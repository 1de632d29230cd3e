package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;
import java.util.Optional;

/**
 * The operations of the user-pool API that the program uses. Each method makes one call, once; a call that fails is a
 * {@code net.CallFailure}.
 */
public interface CognitoApi {

    // Open to everybody

    AuthReply initiateAuth(AuthRequest request);

    AuthReply respondToAuthChallenge(ChallengeAnswer answer);

    /** GetTokensFromRefreshToken; empty if the answer holds no tokens. */
    Optional<AuthTokens> getTokensFromRefreshToken(RefreshRequest request);

    void revokeToken(Secret refreshToken, String clientId, Optional<Secret> clientSecret);

    void globalSignOut(Secret accessToken);

    /** ConfirmDevice; returns whether the user is to be asked if the device is remembered. */
    boolean confirmDevice(DeviceConfirmation confirmation);

    void updateDeviceStatus(Secret accessToken, String deviceKey, boolean remembered);

    SoftwareTokenStep associateSoftwareToken(Optional<String> session);

    SoftwareTokenStep verifySoftwareToken(Optional<String> session, String userCode);

    // Signed with AWS credentials

    AuthReply adminInitiateAuth(String userPoolId, AuthRequest request);

    AuthReply adminRespondToAuthChallenge(String userPoolId, ChallengeAnswer answer);

    /** DescribeUserPoolClient; empty if the answer is about no app client. */
    Optional<AppClientDescription> describeUserPoolClient(String userPoolId, String clientId);
}
