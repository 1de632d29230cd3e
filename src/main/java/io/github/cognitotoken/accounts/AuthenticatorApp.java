package io.github.cognitotoken.accounts;

import io.github.cognitotoken.auth.FirstCodeSource;
import io.github.cognitotoken.auth.SoftwareTokenCalls;
import io.github.cognitotoken.auth.SoftwareTokenSetup;
import io.github.cognitotoken.aws.AccountApi;
import io.github.cognitotoken.aws.SoftwareTokenStep;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;
import java.util.Optional;

/** The authenticator app of the user who is signed in. */
public final class AuthenticatorApp {

    private final AccountApi api;
    private final Calls calls;
    private final String issuer;

    AuthenticatorApp(AccountApi api, Calls calls, String issuer) {
        this.api = api;
        this.calls = calls;
        this.issuer = issuer;
    }

    /**
     * Sets one up, in place of the one before. Cognito asks for its codes only if it is told to.
     *
     * @param username what the app shows beside the name of the pool
     * @param deviceName what Cognito calls the app
     * @throws Failure if there is no right first code, or the pool does not allow apps
     */
    public void setUp(Secret accessToken, String username, Optional<String> deviceName, FirstCodeSource codes) {
        SoftwareTokenCalls signedIn = new SoftwareTokenCalls() {
            @Override
            public SoftwareTokenStep associate() {
                return api.associateSoftwareToken(accessToken);
            }

            @Override
            public SoftwareTokenStep verify(Optional<String> session, String code) {
                return api.verifySoftwareToken(accessToken, code, deviceName);
            }
        };
        new SoftwareTokenSetup(signedIn, calls, issuer).run(codes, username);
    }

    /**
     * Makes Cognito ask for its codes at each sign-in.
     *
     * @param preferred whether it comes before the user's other second factors
     */
    public void enable(Secret accessToken, boolean preferred) {
        calls.call(RetryRules.REPEATABLE, () -> {
            api.enableSoftwareToken(accessToken, preferred);
            return null;
        });
    }
}
