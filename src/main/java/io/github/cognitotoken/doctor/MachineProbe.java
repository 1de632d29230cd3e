package io.github.cognitotoken.doctor;

import io.github.cognitotoken.auth.AppClient;
import io.github.cognitotoken.auth.ClientTokenCall;
import io.github.cognitotoken.auth.error.CognitoErrors;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.TimeBudget;
import io.github.cognitotoken.oauth.OAuthClient;
import io.github.cognitotoken.oauth.OAuthEndpoints;
import io.github.cognitotoken.oauth.TokenEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for a token of the app client itself, with a scope that nobody has: Cognito refuses the scope only after it has
 * checked the secret. So no token is issued, and none is paid for.
 */
final class MachineProbe {

    private static final String NO_SCOPE = "cognito-token-doctor/none";

    private final CheckContext context;
    private final Settings settings;
    private final ServerProbe server;
    private final DomainProbe domain;
    private final ClientSecret secret;
    private Result result;

    MachineProbe(CheckContext context, ServerProbe server, DomainProbe domain, ClientSecret secret) {
        this.context = context;
        this.settings = context.settings();
        this.server = server;
        this.domain = domain;
        this.secret = secret;
    }

    /** What the answer says. */
    enum Meaning {
        RIGHT,
        SECRET_WRONG,
        REFUSED
    }

    /**
     * The result.
     *
     * @param failure why it is not right
     */
    record Result(Meaning meaning, Optional<Failure> failure) {}

    /** The result; asked for once. */
    synchronized Result result() {
        if (result == null) {
            try {
                ask();
                result = new Result(Meaning.RIGHT, Optional.empty());
            } catch (Failure e) {
                result = read(e);
            }
        }
        return result;
    }

    private void ask() {
        if (secret.get().isEmpty()) {
            throw Failure.configuration(
                    "client credentials need the client secret, and none is set",
                    "set COGNITO_CLIENT_SECRET, or give --client-secret-file or --client-secret-command");
        }
        Optional<OAuthEndpoints> endpoints = domain.endpoints();
        if (endpoints.isPresent()) {
            ClientConnection connection = domain.connection();
            new TokenEndpoint(
                            context.http().through(connection),
                            connection,
                            endpoints.get(),
                            new OAuthClient(clientId(), secret.get()),
                            this::calls,
                            context.host().clock())
                    .clientCredentials(List.of(NO_SCOPE), Optional.empty(), Map.of());
        } else {
            ClientConnection connection = server.connection().orElseThrow();
            new ClientTokenCall(
                            context.http().through(connection),
                            connection.endpoint(),
                            new AppClient(clientId(), secret.get()),
                            calls(new CognitoErrors(clientId(), connection)::failure))
                    .fetch(List.of(NO_SCOPE), Map.of());
        }
    }

    private Calls calls(java.util.function.Function<CallFailure, Failure> meaning) {
        Duration limit = settings.timeout();
        return new Calls(limit, new TimeBudget(limit), context.host().pause(), meaning);
    }

    private static Result read(Failure failure) {
        String code = failure.awsError().orElse("");
        boolean aboutTheScope = code.equals("invalid_scope")
                || (code.equals("InvalidParameterException")
                        && failure.getMessage().contains("cope"));
        if (aboutTheScope) {
            return new Result(Meaning.RIGHT, Optional.empty());
        }
        boolean aboutTheSecret =
                code.equals("invalid_client") || code.equals("NotAuthorizedException") || code.isEmpty();
        return new Result(aboutTheSecret ? Meaning.SECRET_WRONG : Meaning.REFUSED, Optional.of(failure));
    }

    private String clientId() {
        return settings.requireClientId().value();
    }
}
