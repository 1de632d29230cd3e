package io.github.cognitotoken.output;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The AWS credentials to print.
 *
 * @param expires to the second in what is printed
 */
public record PrintableCredentials(String accessKeyId, String secretAccessKey, String sessionToken, Instant expires) {

    /**
     * Checks the values: they go into shell lines, where any character but visible ASCII could do harm.
     *
     * @throws Failure of kind {@code UNAVAILABLE} if they are no credentials of AWS
     */
    public PrintableCredentials {
        requireVisible(accessKeyId);
        requireVisible(secretAccessKey);
        requireVisible(sessionToken);
    }

    /** The end in ISO 8601, UTC. */
    String expiration() {
        return expires.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The variables by which AWS's tools take credentials. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("AWS_ACCESS_KEY_ID", accessKeyId);
        variables.put("AWS_SECRET_ACCESS_KEY", secretAccessKey);
        variables.put("AWS_SESSION_TOKEN", sessionToken);
        variables.put("AWS_CREDENTIAL_EXPIRATION", expiration());
        return variables;
    }

    private static void requireVisible(String value) {
        if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw Failure.of(
                    ErrorKind.UNAVAILABLE,
                    "the AWS credentials are malformed: they have characters that are not allowed there",
                    "check AWS_ENDPOINT_URL_COGNITO_IDENTITY: it must be the URL of a Cognito identity-pool API");
        }
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "PrintableCredentials[" + accessKeyId + "]";
    }
}
