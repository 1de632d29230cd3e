package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;
import java.util.Optional;

/**
 * The operations of the user-pool API on accounts. Each method makes one call, once; a call that fails is a
 * {@code net.CallFailure}.
 */
public interface AccountApi {

    // Open to everybody

    /**
     * SignUp.
     *
     * @param password empty for a user who signs in with one-time codes
     */
    Registration signUp(AccountRequest user, Optional<Secret> password);

    /**
     * ConfirmSignUp.
     *
     * @param session the one of the sign-up, if it had one
     * @return a session with which the user can sign in at once, if the pool offers that
     */
    Optional<Secret> confirmSignUp(AccountRequest user, Secret code, Optional<Secret> session);

    CodeDelivery resendConfirmationCode(AccountRequest user);

    CodeDelivery forgotPassword(AccountRequest user);

    void confirmForgotPassword(AccountRequest user, Secret code, Secret newPassword);

    // With the access token of the user

    /**
     * ChangePassword.
     *
     * @param oldPassword empty for a user who has none
     */
    void changePassword(Secret accessToken, Optional<Secret> oldPassword, Secret newPassword);

    SoftwareTokenStep associateSoftwareToken(Secret accessToken);

    SoftwareTokenStep verifySoftwareToken(Secret accessToken, String userCode, Optional<String> deviceName);

    /** SetUserMFAPreference: codes of an authenticator app are asked for from now on. */
    void enableSoftwareToken(Secret accessToken, boolean preferred);

    // Signed with AWS credentials

    void adminSetUserPassword(String userPoolId, String username, Secret password, boolean permanent);
}
