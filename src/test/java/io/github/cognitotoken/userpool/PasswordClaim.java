package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.srp.Exchange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** A client's claim to know the password, as signed by it. */
record PasswordClaim(Exchange exchange, String secretBlock, Clock clock) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    void checkForm(Parameters responses) {
        responses.required("PASSWORD_CLAIM_SIGNATURE");
        responses.required("PASSWORD_CLAIM_SECRET_BLOCK");
        Timestamp.parse(responses.required("TIMESTAMP"));
    }

    boolean isProven(Parameters responses) {
        Instant signed = Timestamp.parse(responses.required("TIMESTAMP"));
        Duration skew = Duration.between(signed, clock.instant()).abs();
        return responses.required("PASSWORD_CLAIM_SECRET_BLOCK").equals(secretBlock)
                && skew.compareTo(TOLERANCE) <= 0
                && exchange.isProvenBy(signature(responses), block(), Timestamp.format(signed));
    }

    private byte[] block() {
        return Base64.getDecoder().decode(secretBlock);
    }

    private static byte[] signature(Parameters responses) {
        try {
            return Base64.getDecoder().decode(responses.required("PASSWORD_CLAIM_SIGNATURE"));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
