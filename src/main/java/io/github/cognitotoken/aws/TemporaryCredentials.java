package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;
import java.time.Instant;

/**
 * Temporary AWS credentials.
 *
 * @param expires by AWS's clock
 */
public record TemporaryCredentials(String accessKeyId, Secret secretAccessKey, Secret sessionToken, Instant expires) {

    /** Shows no secret. */
    @Override
    public String toString() {
        return "TemporaryCredentials[" + accessKeyId + ", until " + expires + "]";
    }
}
