package io.github.cognitotoken.output;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens to print.
 *
 * @param use the token that the user asks for
 * @param headerPrefix the word before a token in an Authorization header; empty for the token alone
 * @param now the time of printing
 */
public record PrintableTokens(Tokens tokens, TokenUse use, String headerPrefix, Instant now) {

    public static final String ACCESS_TOKEN = "COGNITO_ACCESS_TOKEN";

    /** The variables that may be without a value. */
    public static final String ID_TOKEN = "COGNITO_ID_TOKEN";

    public static final String EXPIRES_AT = "COGNITO_TOKEN_EXPIRES_AT";

    /** The error from the answer's time on the network and from rounding to seconds. */
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    /**
     * The token that the user asks for.
     *
     * @throws Failure if the sign-in returned none, or a malformed one
     */
    public String wanted() {
        return checked(tokens.get(use).orElseThrow(this::absent));
    }

    /** The value of an Authorization header with the token that the user asks for. */
    String authorization() {
        return headerPrefix.isEmpty() ? wanted() : headerPrefix + " " + wanted();
    }

    String accessToken() {
        return checked(tokens.accessToken());
    }

    Optional<String> idToken() {
        return tokens.idToken().map(PrintableTokens::checked);
    }

    /** The variables of the formats with variables. Those without a value have to be unset. */
    public Map<String, Optional<String>> variables() {
        wanted(); // an ID token that the user asks for must exist
        Map<String, Optional<String>> variables = new LinkedHashMap<>();
        variables.put(ACCESS_TOKEN, Optional.of(accessToken()));
        variables.put(ID_TOKEN, idToken());
        variables.put(EXPIRES_AT, expiresAt().map(end -> Long.toString(end.getEpochSecond())));
        return variables;
    }

    /**
     * When the access token ends by this machine's clock: its own {@code exp}, unless this clock is known to differ
     * from the server's.
     */
    Optional<Instant> expiresAt() {
        Optional<Instant> here = tokens.expiresAt();
        return claims().flatMap(jwt -> jwt.time("exp"))
                .filter(said -> here.isEmpty()
                        || Duration.between(said, here.get()).abs().compareTo(TOLERANCE) <= 0)
                .or(() -> here);
    }

    /** When the token that the user asks for ends, by this machine's clock. */
    Optional<Instant> wantedExpiresAt() {
        if (use != TokenUse.ID) {
            return expiresAt();
        }
        Optional<Instant> said = claims().flatMap(jwt -> jwt.time("exp"));
        // what this clock is known to differ from the server's holds for both tokens
        Duration difference = said.flatMap(server -> expiresAt().map(here -> Duration.between(server, here)))
                .orElse(Duration.ZERO);
        return Jwt.tryParse(wanted()).flatMap(jwt -> jwt.time("exp")).map(end -> end.plus(difference));
    }

    /** Seconds until the access token ends; 0 if it has ended. */
    Optional<Long> expiresIn() {
        // by this machine's clock, however wrong it is
        return tokens.expiresAt()
                .or(this::expiresAt)
                .map(end -> Math.max(0, end.getEpochSecond() - now.getEpochSecond()));
    }

    Optional<String> username() {
        return claims().flatMap(jwt -> jwt.text("username")).or(tokens::username);
    }

    Optional<String> scope() {
        return claims().flatMap(jwt -> jwt.text("scope"));
    }

    private Optional<Jwt> claims() {
        // an emulator's opaque token is printed unchanged, with all other known values
        return Jwt.tryParse(tokens.accessToken());
    }

    private Failure absent() {
        return Failure.configuration(
                "this sign-in returned no " + use.description(),
                use == TokenUse.ID
                        ? "print the access token, or sign in as a user with the scope openid"
                        : "print the access token, or check the app client's settings");
    }

    /** Tokens are printed into headers and shell lines. Any character but visible ASCII could do harm there. */
    private static String checked(String token) {
        if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw Failure.of(
                    ErrorKind.TOKEN,
                    "the server's token is malformed: it has characters that are not allowed in tokens",
                    "check --endpoint-url: it must be the URL of a Cognito user-pool API");
        }
        return token;
    }
}
