package io.github.cognitotoken.auth;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The user-pool API as a sign-in uses it: open to everybody, or as an administrator's with signed requests. */
public final class UserPoolApi {

    private final CognitoIdentityProviderClient client;
    private final CognitoCalls calls;
    private final SignInCalls signIn;

    private UserPoolApi(CognitoIdentityProviderClient client, CognitoCalls calls, SignInCalls signIn) {
        this.client = client;
        this.calls = calls;
        this.signIn = signIn;
    }

    /** For everybody. */
    public static UserPoolApi open(CognitoIdentityProviderClient client, CognitoCalls calls) {
        return new UserPoolApi(client, calls, new OpenCalls(client, calls));
    }

    /**
     * For administrators.
     *
     * @param client one that signs its requests
     */
    public static UserPoolApi ofAdministrator(
            CognitoIdentityProviderClient client, CognitoCalls calls, String userPoolId) {
        return new UserPoolApi(client, calls, new AdminCalls(client, calls, userPoolId));
    }

    /**
     * The same for a machine that is remembered as a device of its users.
     *
     * @param keyPairs a new one at each call, for SRP
     */
    public UserPoolApi remembering(
            DeviceMemory memory, AppClient appClient, Supplier<SrpKeyPair> keyPairs, InstantSource clock) {
        DeviceRegistration registration = new DeviceRegistration(client, calls, memory, new SecureRandom());
        return new UserPoolApi(
                client, calls, new DeviceCalls(signIn, appClient, memory.store(), registration, keyPairs, clock));
    }

    SignInCalls signIn() {
        return signIn;
    }

    /**
     * The set-up of an authenticator app.
     *
     * @param issuer the name under which the app shows its codes
     */
    SoftwareTokenSetup softwareTokenSetup(String issuer) {
        return new SoftwareTokenSetup(client, calls, issuer);
    }
}
