package io.github.cognitotoken.jwt.verify;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.HttpAnswer;
import io.github.cognitotoken.net.HttpExchange;
import io.github.cognitotoken.net.HttpRequest;
import io.github.cognitotoken.net.NetworkErrors;
import io.github.cognitotoken.net.RetryRules;
import java.time.Instant;

/** Fetches the public keys of an issuer. */
public final class KeyFetch {

    /** Cognito's two keys take less than 1 KiB. */
    private static final int LONGEST = 128 * 1024;

    /** How Cognito answers for a user pool that does not exist, or servers that have no such page. */
    private static final int BAD_REQUEST = 400;

    private static final int NOT_FOUND = 404;

    private final HttpExchange http;
    private final Calls calls;

    public KeyFetch(HttpExchange http, Calls calls) {
        this.http = http;
        this.calls = calls;
    }

    /** What failed calls to an issuer mean to a person. */
    public static Failure failure(CallFailure failure, ClientConnection connection) {
        if (failure.phase() != CallFailure.Phase.ANSWERED) {
            return NetworkErrors.failure(failure, connection, "--issuer");
        }
        boolean missing = failure.status() == BAD_REQUEST || failure.status() == NOT_FOUND;
        return Failure.of(
                missing ? ErrorKind.CONFIGURATION : ErrorKind.UNAVAILABLE,
                "there are no public keys at " + connection.route() + ": HTTP " + failure.status(),
                missing
                        ? "check the user pool id, the region and --issuer: does that user pool exist?"
                        : "try again later, and check whether a proxy or a portal answers in Cognito's place");
    }

    /**
     * Fetches the keys.
     *
     * @throws Failure of kind {@code UNAVAILABLE} if nobody answers with keys, {@code CONFIGURATION} if there is no such
     *     issuer
     */
    CachedKeys fetch(Issuer issuer, Instant now) {
        HttpRequest request = HttpRequest.get(issuer.keys());
        return calls.call(RetryRules.REPEATABLE, () -> keys(http.send(request), now));
    }

    private static CachedKeys keys(HttpAnswer answer, Instant now) {
        if (answer.status() != 200) {
            throw CallFailure.answered(answer.status(), null, null, null);
        }
        if (answer.body().length() > LONGEST) {
            throw unreadable("a set of keys longer than " + LONGEST / 1024 + " KiB");
        }
        return answer.json()
                .filter(KeySet::isKeySet)
                .map(json -> CachedKeys.of(new KeySet(json), now, KeyLifetime.of(answer)))
                .orElseThrow(() -> unreadable("it is no set of keys (JWKS)"));
    }

    private static CallFailure unreadable(String how) {
        return CallFailure.of(CallFailure.Phase.READ, how, null);
    }
}
