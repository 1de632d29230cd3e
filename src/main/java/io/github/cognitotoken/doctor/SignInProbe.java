package io.github.cognitotoken.doctor;

import com.google.gson.JsonObject;
import io.github.cognitotoken.auth.SecretHash;
import io.github.cognitotoken.auth.error.CognitoErrors;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.HttpAnswer;
import io.github.cognitotoken.net.HttpRequest;
import io.github.cognitotoken.net.RetryRules;
import io.github.cognitotoken.net.TimeBudget;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Signs in as somebody who does not exist: Cognito looks at app client, flow and secret before it looks for the user. It
 * is one failed attempt at most, since a flow that is not enabled is refused before that; never with a name or a
 * password of the settings.
 */
final class SignInProbe {

    private static final String TARGET = "AWSCognitoIdentityProviderService.InitiateAuth";
    private static final int RANDOM_BYTES = 8;

    private final CheckContext context;
    private final ServerProbe server;
    private final ClientSecret secret;
    private final SecureRandom random = new SecureRandom();
    private List<ProbeAnswer> answers;
    private String nobody;

    SignInProbe(CheckContext context, ServerProbe server, ClientSecret secret) {
        this.context = context;
        this.server = server;
        this.secret = secret;
    }

    /** The name of the user who does not exist. */
    synchronized String nobody() {
        if (nobody == null) {
            nobody = "cognito-token-doctor-" + hex();
        }
        return nobody;
    }

    /** The answers, the last one of them decisive: asked for once. */
    synchronized List<ProbeAnswer> answers() {
        if (answers == null) {
            context.diagnostics()
                    .note("doctor tries one sign-in that fails: of the user " + nobody() + ", who does not exist");
            answers = new ArrayList<>();
            for (String flow : flows()) {
                answers.add(asked(flow));
                if (last().meaning() != ProbeAnswer.Meaning.FLOW_NOT_ENABLED) {
                    break;
                }
            }
        }
        return answers;
    }

    /** The last answer. */
    synchronized ProbeAnswer last() {
        List<ProbeAnswer> all = answers();
        return all.get(all.size() - 1);
    }

    /** The flows of the API that {@code --flow} stands for, in the order in which they are tried. */
    private List<String> flows() {
        return switch (context.flow()) {
            case "password" -> List.of("USER_PASSWORD_AUTH");
            case "srp" -> List.of("USER_SRP_AUTH");
            case "choice" -> List.of("USER_AUTH");
            case "custom" -> List.of("CUSTOM_AUTH");
            default -> List.of("USER_PASSWORD_AUTH", "USER_SRP_AUTH", "USER_AUTH");
        };
    }

    private ProbeAnswer asked(String flow) {
        ClientConnection connection = server.connection().orElseThrow();
        Duration limit = connection.timeout();
        Calls calls = new Calls(
                limit,
                new TimeBudget(limit),
                context.host().pause(),
                new CognitoErrors(clientId(), connection)::failure);
        HttpRequest request = HttpRequest.json(connection.endpoint(), body(flow))
                .with("Content-Type", "application/x-amz-json-1.1")
                .with("X-Amz-Target", TARGET);
        try {
            calls.call(RetryRules.REPEATABLE, () -> {
                HttpAnswer answer = context.http().through(connection).send(request);
                if (answer.status() >= 400) {
                    throw ServiceAnswers.failure(answer);
                }
                return answer;
            });
            return new ProbeAnswer(flow, Optional.empty());
        } catch (Failure e) {
            return new ProbeAnswer(flow, Optional.of(e));
        }
    }

    private String body(String flow) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("USERNAME", nobody());
        switch (flow) {
            case "USER_PASSWORD_AUTH" -> parameters.addProperty("PASSWORD", "Aa1!" + hex() + hex());
            case "USER_SRP_AUTH" ->
                parameters.addProperty(
                        "SRP_A", new BigInteger(2048, random).setBit(2047).toString(16));
            default -> {}
        }
        secret.get()
                .map(Secret::reveal)
                .ifPresent(value -> parameters.addProperty("SECRET_HASH", SecretHash.of(nobody(), clientId(), value)));
        JsonObject body = new JsonObject();
        body.addProperty("AuthFlow", flow);
        body.addProperty("ClientId", clientId());
        body.add("AuthParameters", parameters);
        return body.toString();
    }

    private String clientId() {
        return context.settings().requireClientId().value();
    }

    private String hex() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
