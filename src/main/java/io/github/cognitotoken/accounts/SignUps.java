package io.github.cognitotoken.accounts;

import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.aws.AccountApi;
import io.github.cognitotoken.aws.CodeDelivery;
import io.github.cognitotoken.aws.Registration;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;
import java.util.Map;
import java.util.Optional;

/**
 * Creates accounts and confirms them. None of its requests is sent again after it may have taken effect: the account
 * would exist already, or the code would be used up.
 */
public final class SignUps {

    private final AccountApi api;
    private final Calls calls;
    private final AccountRequests requests;

    SignUps(AccountApi api, Calls calls, AccountRequests requests) {
        this.api = api;
        this.calls = calls;
        this.requests = requests;
    }

    /**
     * Creates an account.
     *
     * @param password empty for a user who signs in with one-time codes
     * @throws Failure if Cognito refuses; also if the account was created, but no code could be sent
     */
    public Registration signUp(String username, Optional<Secret> password, Map<String, String> attributes) {
        try {
            return calls.call(RetryRules.SINGLE_USE, () -> api.signUp(requests.about(username, attributes), password));
        } catch (Failure e) {
            // the quota of messages was exceeded after the account was made
            if (ServiceErrors.is(e, "LimitExceededException", "")) {
                throw Failure.of(
                                ErrorKind.REFUSED,
                                "the account of " + ExternalText.of(username)
                                        + " was created, but no code could be sent: "
                                        + ServiceErrors.of(e)
                                                .map(call -> ExternalText.of(call.text()))
                                                .orElse(""),
                                "wait an hour, then run: cognito-token resend-code, and cognito-token confirm")
                        .reportedAs(e.awsError().orElse(null), e.requestId().orElse(null))
                        .causedBy(e);
            }
            throw LostAnswer.explained(
                    e, "the account may have been created: cognito-token resend-code finds that out");
        }
    }

    /**
     * Confirms an account.
     *
     * @param session the one of the sign-up, if it had one
     * @return a session with which the user can sign in at once, if the pool offers that
     * @throws Failure if Cognito refuses
     */
    public Optional<Secret> confirm(String username, Secret code, Optional<Secret> session) {
        try {
            return calls.call(RetryRules.SINGLE_USE, () -> api.confirmSignUp(requests.about(username), code, session));
        } catch (Failure e) {
            throw LostAnswer.explained(e, "the account may be confirmed: cognito-token login finds that out");
        }
    }

    /** Sends another code. */
    public CodeDelivery resend(String username) {
        return calls.call(RetryRules.SINGLE_USE, () -> api.resendConfirmationCode(requests.about(username)));
    }
}
