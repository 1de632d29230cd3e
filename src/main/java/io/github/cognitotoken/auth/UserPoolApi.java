package io.github.cognitotoken.auth;

import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.aws.SoftwareTokenStep;
import io.github.cognitotoken.net.Calls;
import java.util.Optional;

/**
 * The user-pool API for a sign-in: unsigned for everybody, or signed for administrators.
 *
 * @param signIn the calls of the sign-in itself
 */
public record UserPoolApi(CognitoApi api, Calls calls, SignInCalls signIn) {

    /** For everybody. */
    public static UserPoolApi open(CognitoApi api, Calls calls) {
        return new UserPoolApi(api, calls, new OpenCalls(api, calls));
    }

    /**
     * For administrators.
     *
     * @param api one that signs its requests
     */
    public static UserPoolApi ofAdministrator(CognitoApi api, Calls calls, String userPoolId) {
        return new UserPoolApi(api, calls, new AdminCalls(api, calls, userPoolId));
    }

    /** The same with other calls for the sign-in. */
    public UserPoolApi signingInBy(SignInCalls other) {
        return new UserPoolApi(api, calls, other);
    }

    /**
     * The set-up of an authenticator app in the middle of a sign-in.
     *
     * @param issuer the name under which the app shows its codes
     * @param session of the challenge
     */
    SoftwareTokenSetup softwareTokenSetup(String issuer, Optional<String> session) {
        SoftwareTokenCalls inSignIn = new SoftwareTokenCalls() {
            @Override
            public SoftwareTokenStep associate() {
                return api.associateSoftwareToken(session);
            }

            @Override
            public SoftwareTokenStep verify(Optional<String> next, String code) {
                return api.verifySoftwareToken(next, code);
            }
        };
        return new SoftwareTokenSetup(inSignIn, calls, issuer);
    }
}
