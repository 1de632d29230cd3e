package io.github.cognitotoken.accounts;

import io.github.cognitotoken.aws.AccountApi;
import io.github.cognitotoken.aws.CodeDelivery;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;

/** Replaces a forgotten password by means of a code. No request is sent again after it may have taken effect. */
public final class ForgottenPasswords {

    private final AccountApi api;
    private final Calls calls;
    private final AccountRequests requests;

    ForgottenPasswords(AccountApi api, Calls calls, AccountRequests requests) {
        this.api = api;
        this.calls = calls;
        this.requests = requests;
    }

    /**
     * Sends a code. Cognito answers the same about a user who does not exist, if the app client hides that.
     *
     * @throws Failure if Cognito refuses
     */
    public CodeDelivery forgot(String username) {
        return calls.call(RetryRules.SINGLE_USE, () -> api.forgotPassword(requests.about(username)));
    }

    /**
     * Sets a new password.
     *
     * @throws Failure if Cognito refuses the code or the password
     */
    public void reset(String username, Secret code, Secret newPassword) {
        try {
            calls.call(RetryRules.SINGLE_USE, () -> {
                api.confirmForgotPassword(requests.about(username), code, newPassword);
                return null;
            });
        } catch (Failure e) {
            throw LostAnswer.explained(
                    e, "the new password may be set: cognito-token login finds that out, in one try");
        }
    }
}
