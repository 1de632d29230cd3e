package io.github.cognitotoken.accounts;

import io.github.cognitotoken.aws.AccountApi;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;

/** Passwords that an administrator sets, with AWS credentials. */
public final class PasswordsOfOthers {

    private final AccountApi api;
    private final Calls calls;
    private final String userPoolId;

    PasswordsOfOthers(AccountApi api, Calls calls, String userPoolId) {
        this.api = api;
        this.calls = calls;
        this.userPoolId = userPoolId;
    }

    /**
     * Sets one. The same request may be sent again: it would set the same password.
     *
     * @param permanent whether it stays; else the user has to replace it at the next sign-in
     * @throws Failure if the AWS credentials do not allow it, or Cognito refuses the password
     */
    public void set(String username, Secret password, boolean permanent) {
        calls.call(RetryRules.REPEATABLE, () -> {
            api.adminSetUserPassword(userPoolId, username, password, permanent);
            return null;
        });
    }
}
