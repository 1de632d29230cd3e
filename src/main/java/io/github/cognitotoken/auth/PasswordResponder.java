package io.github.cognitotoken.auth;

import io.github.cognitotoken.auth.srp.SrpClaim;
import io.github.cognitotoken.auth.srp.SrpKeyPair;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers the challenges that require a proof of the password, by the password or by SRP. Passes all others on. Each
 * sign-in has its own, since a key pair must not be used twice.
 */
final class PasswordResponder extends ForwardingResponder {

    private final Supplier<Secret> password;
    private final Optional<String> poolName;
    private final SrpKeyPair keys;
    private final InstantSource clock;
    private boolean sent;

    /**
     * @param poolName the part of the user pool's id after the underscore, which SRP needs
     * @param keys used for this sign-in only
     */
    PasswordResponder(
            Supplier<Secret> password,
            Optional<String> poolName,
            SrpKeyPair keys,
            InstantSource clock,
            ChallengeResponder others) {
        super(others);
        this.password = password;
        this.poolName = poolName;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * {@code SRP_A}: hexadecimal, without padding. The person is asked for the password first, since the proof is due
     * within seconds after the answer.
     */
    String publicValue() {
        Objects.requireNonNull(password.get());
        return keys.srpA();
    }

    /** The further responses with the choice of that challenge. */
    Map<String, String> credentials(String challengeName) {
        return switch (challengeName) {
            case "PASSWORD", "ADMIN_NO_SRP_AUTH" -> Map.of("PASSWORD", once().reveal());
            case "PASSWORD_SRP" -> {
                AuthService.requirePoolName(poolName);
                yield Map.of("SRP_A", publicValue());
            }
            default -> Map.of();
        };
    }

    @Override
    public Map<String, String> respond(Challenge challenge) {
        return switch (challenge.name()) {
            case "PASSWORD", "ADMIN_NO_SRP_AUTH", "PASSWORD_SRP" -> credentials(challenge.name());
            case "PASSWORD_VERIFIER" -> proof(challenge.parameters());
            case "SELECT_CHALLENGE" -> chosen(super.respond(challenge));
            default -> super.respond(challenge);
        };
    }

    /** Refuses to send the password a second time to a server that repeats the challenge. */
    private Secret once() {
        if (sent) {
            throw Failure.of(
                    ErrorKind.UNAVAILABLE,
                    "the server asks for the password again, but the password is sent only once",
                    "check --endpoint-url: it must be the URL of a Cognito user-pool API");
        }
        Secret value = password.get();
        sent = true;
        return value;
    }

    @Override
    public Map<String, String> respondAgain(Challenge challenge) {
        return switch (challenge.name()) {
            case "PASSWORD", "ADMIN_NO_SRP_AUTH", "PASSWORD_SRP", "PASSWORD_VERIFIER" -> respond(challenge);
            case "SELECT_CHALLENGE" -> chosen(super.respondAgain(challenge));
            default -> super.respondAgain(challenge);
        };
    }

    private Map<String, String> chosen(Map<String, String> choice) {
        Map<String, String> answer = new HashMap<>(choice);
        answer.putAll(credentials(choice.getOrDefault("ANSWER", "")));
        return answer;
    }

    private Map<String, String> proof(Map<String, String> parameters) {
        String left = AuthService.requirePoolName(poolName);
        return new SrpClaim(keys, left, this::once).answer(parameters, "USER_ID_FOR_SRP", clock.instant());
    }
}
