package io.github.cognitotoken.aws;

import java.util.Optional;

/**
 * The operations of the identity-pool API that the program uses. Each method makes one call, once; a call that fails is
 * a {@code net.CallFailure}.
 */
public interface IdentityApi {

    /** GetId: the id of the user's identity in that pool, made at the first time. */
    String getId(String identityPoolId, IdentityLogin login);

    /** GetCredentialsForIdentity; the same login as for the id. */
    IssuedCredentials getCredentialsForIdentity(String identityId, IdentityLogin login, Optional<String> customRoleArn);
}
