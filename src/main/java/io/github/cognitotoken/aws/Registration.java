package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;
import java.util.Optional;

/**
 * The answer to SignUp.
 *
 * @param confirmed whether the account needs no confirmation code
 * @param session for ConfirmSignUp, if the pool lets the user sign in right after it
 */
public record Registration(boolean confirmed, CodeDelivery delivery, Optional<Secret> session) {}
