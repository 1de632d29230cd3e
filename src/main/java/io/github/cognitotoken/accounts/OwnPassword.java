package io.github.cognitotoken.accounts;

import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.aws.AccountApi;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;
import java.util.Optional;

/** The password of the user who is signed in. */
public final class OwnPassword {

    private final AccountApi api;
    private final Calls calls;

    OwnPassword(AccountApi api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /**
     * Changes it.
     *
     * @param oldPassword empty for a user who has none
     * @throws Failure if Cognito refuses one of the two
     */
    public void change(Secret accessToken, Optional<Secret> oldPassword, Secret newPassword) {
        try {
            calls.call(RetryRules.SINGLE_USE, () -> {
                api.changePassword(accessToken, oldPassword, newPassword);
                return null;
            });
        } catch (Failure e) {
            if (ServiceErrors.wrongPassword(e)) {
                throw Failure.of(
                                ErrorKind.REFUSED,
                                "Cognito refused the change: the old password is wrong",
                                "try again, a few times an hour at most; if you forgot it: cognito-token password forgot")
                        .reportedAs(e.awsError().orElse(null), e.requestId().orElse(null))
                        .causedBy(e);
            }
            throw LostAnswer.explained(
                    e, "the new password may be set: cognito-token login finds that out, in one try");
        }
    }
}
