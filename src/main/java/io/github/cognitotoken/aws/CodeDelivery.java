package io.github.cognitotoken.aws;

import java.util.Optional;

/**
 * {@code CodeDeliveryDetails}: where a code was sent. All of it is text from outside.
 *
 * @param medium {@code EMAIL} or {@code SMS}
 * @param destination masked by the server
 */
public record CodeDelivery(Optional<String> medium, Optional<String> destination) {}
