package io.github.cognitotoken.oauth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.HttpAnswer;
import io.github.cognitotoken.token.Tokens;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** An answer of the token endpoint, or of another endpoint with the same error format. */
final class TokenAnswer {

    /** The name that {@link io.github.cognitotoken.net.RetryRules} know throttling by. */
    private static final String THROTTLED = "TooManyRequestsException";

    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpAnswer answer;
    private final Optional<JsonObject> json;

    TokenAnswer(HttpAnswer answer) {
        this.answer = answer;
        this.json = answer.json();
    }

    /**
     * Checks that the answer is not an error.
     *
     * @param sentAgain whether the request may be sent again where the answer only looks like throttling
     * @throws CallFailure if it is one
     */
    void check(boolean sentAgain) {
        Optional<String> error = text("error");
        boolean refused = answer.status() >= 400
                || (error.isPresent() && text("access_token").isEmpty());
        if (refused) {
            throw CallFailure.answered(
                    answer.status(),
                    isThrottled(sentAgain) ? THROTTLED : error.orElse(null),
                    text("error_description").or(() -> text("message")).orElse(""),
                    answer.header("x-amz-cognito-request-id")
                            .or(() -> answer.header("x-amzn-RequestId"))
                            .orElse(null));
        }
    }

    /** How the token endpoint throttles is not documented: assume status 429, or an error that is not OAuth's. */
    private boolean isThrottled(boolean sentAgain) {
        boolean looksLikeIt =
                answer.status() == 400 && (json.isEmpty() || answer.body().contains("TooManyRequests"));
        return answer.status() == TOO_MANY_REQUESTS || (sentAgain && looksLikeIt);
    }

    /**
     * The tokens.
     *
     * @param clock this machine's; empty where the server's {@code expires_in} tells nothing
     * @throws CallFailure if there is no access token
     */
    Tokens tokens(Optional<InstantSource> clock) {
        String accessToken = text("access_token")
                .filter(token -> !token.isEmpty())
                .orElseThrow(() -> CallFailure.of(CallFailure.Phase.READ, "it holds no access token", null));
        return new Tokens(
                        accessToken,
                        text("id_token"),
                        text("refresh_token"),
                        clock.flatMap(this::end),
                        Optional.empty(),
                        Optional.empty())
                .answeredAt(answer.date());
    }

    private Optional<Instant> end(InstantSource clock) {
        return member("expires_in")
                .filter(seconds -> seconds.getAsJsonPrimitive().isNumber())
                .map(seconds -> clock.instant().plusSeconds(seconds.getAsLong()));
    }

    private Optional<String> text(String name) {
        return member(name).map(JsonElement::getAsString);
    }

    private Optional<JsonElement> member(String name) {
        return json.map(object -> object.get(name)).filter(JsonElement::isJsonPrimitive);
    }
}
