package io.github.cognitotoken.jwt.verify;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.TokenUse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Checks that need no key: whose token it is, for whom, and when it is valid. */
final class ClaimChecks {

    /** How far the clocks of this machine and of Cognito may differ. */
    static final Duration TOLERANCE = Duration.ofSeconds(60);

    private static final String AUDIENCE = "aud";
    private static final String CLIENT_ID = "client_id";

    private final ExpectedToken expected;
    private final Jwt jwt;

    ClaimChecks(ExpectedToken expected, Jwt jwt) {
        this.expected = expected;
        this.jwt = jwt;
    }

    /** The accepted issuer that the token names. */
    Issuer issuer() {
        String named = jwt.text("iss")
                .orElseThrow(() -> Refusals.of(
                        "the token names no issuer (iss)", "only tokens of a Cognito user pool can be verified"));
        return expected.issuers().stream()
                .filter(issuer -> issuer.name().equals(named))
                .findFirst()
                .orElseThrow(() -> otherIssuer(named));
    }

    private Failure otherIssuer(String named) {
        List<String> accepted = expected.issuers().stream().map(Issuer::name).toList();
        return Refusals.of(
                "the token comes from another user pool or issuer: iss is " + Refusals.shown(named) + ", expected "
                        + ExternalText.of(String.join(" or ", accepted)),
                "check --user-pool-id, and --issuer if the pool names itself in another way");
    }

    /** Whether it is an access token or an ID token. */
    TokenUse use() {
        String said = jwt.text("token_use").orElse("");
        TokenUse use = said.equals(TokenUse.ACCESS.label())
                ? TokenUse.ACCESS
                : said.equals(TokenUse.ID.label()) ? TokenUse.ID : otherUse(said);
        expected.use().filter(wanted -> wanted != use).ifPresent(wanted -> {
            throw Refusals.of(
                    "this is an " + use.description() + ", and an " + wanted.description() + " is expected",
                    "pass an " + wanted.description() + ", or expect the other one: --" + use.label() + "-token");
        });
        return use;
    }

    private static TokenUse otherUse(String said) {
        throw Refusals.of(
                "the token is neither an access token nor an ID token: token_use is " + Refusals.shown(said),
                "pass an access token or an ID token of a Cognito user pool");
    }

    /** Checks for whom it is. */
    void requireAudience(TokenUse use) {
        String claim = use == TokenUse.ID ? AUDIENCE : CLIENT_ID;
        expected.clientId().ifPresent(client -> {
            if (!names(claim, client)) {
                throw Refusals.of(
                        "the token is for another app client: " + claim + " is " + shown(claim) + ", expected "
                                + Refusals.shown(client),
                        "check --client-id; a token is for the app client that signed in");
            }
        });
        expected.resource().filter(resource -> use == TokenUse.ACCESS).ifPresent(resource -> {
            if (!names(AUDIENCE, resource)) {
                throw Refusals.of(
                        "the token is for another API: aud is " + shown(AUDIENCE) + ", expected "
                                + Refusals.shown(resource),
                        "check --resource; only a browser sign-in with --resource binds a token to an API");
            }
        });
    }

    /** A claim is one name, or a list with the name in it. */
    private boolean names(String claim, String name) {
        JsonElement value = jwt.claims().get(claim);
        if (value instanceof JsonArray several) {
            for (JsonElement each : several) {
                if (isText(each, name)) {
                    return true;
                }
            }
        }
        return value != null && isText(value, name);
    }

    private static boolean isText(JsonElement value, String text) {
        return value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isString()
                && value.getAsString().equals(text);
    }

    private String shown(String claim) {
        JsonElement value = jwt.claims().get(claim);
        return value == null
                ? "absent"
                : Refusals.shown(value.isJsonPrimitive() ? value.getAsString() : value.toString());
    }

    /** When it ends; checks that it is valid now. */
    Instant end(Instant now) {
        Instant end =
                jwt.time("exp").orElseThrow(() -> Refusals.of("the token has no end (exp)", Refusals.DO_NOT_TRUST));
        if (!now.isBefore(end.plus(TOLERANCE))) {
            throw Refusals.of(
                    "the token has expired: it ended at " + moment(end),
                    "get a new one: cognito-token --force-refresh");
        }
        requireBegun(now);
        return end;
    }

    private void requireBegun(Instant now) {
        if (!jwt.claims().has("nbf")) {
            return;
        }
        Optional<Instant> begin = jwt.time("nbf");
        if (begin.isEmpty()) {
            throw Refusals.of("the token has a beginning (nbf) that is no time", Refusals.DO_NOT_TRUST);
        }
        if (now.isBefore(begin.get().minus(TOLERANCE))) {
            throw Refusals.of(
                    "the token is not valid yet: it begins (nbf) at " + moment(begin.get()),
                    "check the clock of this machine");
        }
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
