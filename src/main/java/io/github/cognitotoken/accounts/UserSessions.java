package io.github.cognitotoken.accounts;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.AwsJsonCall;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;
import io.github.cognitotoken.output.UserSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The sessions of the user who is signed in, as the user pool tracks them. The SDK does not know these operations yet,
 * so they are called without it.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/managing-user-sessions.html">Managing user
 *     sessions</a>
 */
public final class UserSessions {

    /** Far more than the pages of 100 token sessions and their SSO sessions. */
    private static final int MOST_PAGES = 100;

    private final AwsJsonCall api;
    private final Calls calls;

    UserSessions(AwsJsonCall api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /**
     * All of them, in the order of the server.
     *
     * @throws Failure of kind {@code CONFIGURATION} if the pool does not track sessions
     */
    public List<UserSession> list(Secret accessToken) {
        List<UserSession> sessions = new ArrayList<>();
        Optional<String> next = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonObject request = request(accessToken);
            next.ifPresent(token -> request.addProperty("NextToken", token));
            JsonObject answer = call("ListUserSessions", request);
            Optional<JsonElement> listed = Optional.ofNullable(answer.get("Sessions"));
            listed.filter(JsonElement::isJsonArray)
                    .ifPresent(array -> array.getAsJsonArray().forEach(item -> sessions.add(SessionJson.read(item))));
            next = AwsJsonCall.text(answer, "NextToken").filter(token -> !token.isEmpty());
            if (next.isEmpty()) {
                return sessions;
            }
        }
        throw Failure.of(
                ErrorKind.UNAVAILABLE,
                "the server does not stop listing sessions: there were " + MOST_PAGES + " pages",
                "check --endpoint-url: it must be the URL of a Cognito user-pool API");
    }

    /**
     * Revokes one, which is not that of the access token.
     *
     * @param linked whether also those that it came through, or that came through it
     * @throws Failure of kind {@code USAGE} if it is that of the access token, which Cognito revokes in other ways only
     */
    public void revoke(Secret accessToken, String sessionId, boolean linked) {
        List<UserSession> listed = list(accessToken).stream()
                .filter(session -> session.id().equals(sessionId))
                .toList();
        if (listed.stream().anyMatch(UserSession::current)) {
            throw Failure.usage(
                    "this is the session of the very sign-in that would revoke it", "end it: cognito-token logout");
        }
        JsonObject request = request(accessToken);
        request.addProperty("SessionId", sessionId);
        request.addProperty("RevokeAssociatedSessions", linked ? "LINKED" : "NONE");
        try {
            call("RevokeUserSession", request);
        } catch (Failure e) {
            throw listed.isEmpty() && e.kind() != ErrorKind.UNAVAILABLE ? unknown(e) : e;
        }
    }

    /** A new session is not listed at once, so that only a refusal shows that there is none. */
    private static Failure unknown(Failure refused) {
        return Failure.of(
                        ErrorKind.REFUSED,
                        "there is no such session of this user: " + refused.getMessage(),
                        "see: cognito-token sessions; it may have ended already")
                .reportedAs(refused.awsError().orElse(null), refused.requestId().orElse(null))
                .causedBy(refused);
    }

    private static JsonObject request(Secret accessToken) {
        JsonObject request = new JsonObject();
        request.addProperty("AccessToken", accessToken.reveal());
        return request;
    }

    private JsonObject call(String operation, JsonObject request) {
        return orNotTracked(() -> calls.call(RetryRules.MAY_BE_UNKNOWN, () -> api.send(operation, request)))
                .json();
    }

    /** Cognito's documentation does not say how a pool answers that tracks no sessions, so all likely ways count. */
    private static <T> T orNotTracked(Supplier<T> call) {
        try {
            return call.get();
        } catch (Failure e) {
            Optional<CallFailure> answer = ServiceErrors.of(e).filter(UserSessions::saysNotTracked);
            if (answer.isEmpty()) {
                throw e;
            }
            throw Failure.configuration(
                            "this user pool does not track sessions: "
                                    + ExternalText.of(answer.get().code().orElse("unknown operation"))
                                    + answer.filter(a -> !a.text().equals("null"))
                                            .map(a -> ": " + ExternalText.of(a.text()))
                                            .orElse(""),
                            "its owner switches session tracking on (console: User pools > your pool; API:"
                                    + " SetUserPoolSessionConfiguration), in the plans Essentials and Plus; sign-ins from"
                                    + " then on are listed")
                    .reportedAs(e.awsError().orElse(null), e.requestId().orElse(null))
                    .causedBy(e);
        }
    }

    private static boolean saysNotTracked(CallFailure failure) {
        return failure.says("OperationNotEnabledException", "")
                || failure.says("FeatureUnavailableInTierException", "")
                || RetryRules.isUnknownOperation(failure);
    }
}
