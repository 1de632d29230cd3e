package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.AppClient;
import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.auth.AutoFlow;
import io.github.cognitotoken.auth.ChallengeResponder;
import io.github.cognitotoken.auth.CognitoCalls;
import io.github.cognitotoken.auth.CognitoClients;
import io.github.cognitotoken.auth.CognitoErrors;
import io.github.cognitotoken.auth.Connection;
import io.github.cognitotoken.auth.Extras;
import io.github.cognitotoken.auth.StartingOver;
import io.github.cognitotoken.auth.UserPoolApi;
import io.github.cognitotoken.config.Flow;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Prompter;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.TimeLimit;
import io.github.cognitotoken.token.TokenSource;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the token source that the settings ask for. Everything that can be wrong without a network is found here. */
public final class SignIns {

    private final Host host;
    private final SecretReader secrets;
    private final CognitoClients clients;
    private final Diagnostics diagnostics;

    public SignIns(Host host, SecretReader secrets, CognitoClients clients, Diagnostics diagnostics) {
        this.host = host;
        this.secrets = secrets;
        this.clients = clients;
        this.diagnostics = diagnostics;
    }

    /**
     * A source that signs in at each call. Settings are checked and secrets that need no person are read at once; a
     * person is asked only when the source is used.
     */
    public TokenSource of(Settings settings, Prompter prompter, ChallengeResponder responder) {
        String clientId = settings.requireClientId().value();
        Connection connection = new Connections(diagnostics).of(settings);
        Optional<Secret> clientSecret =
                settings.clientSecret().map(source -> secrets.read(SecretSetting.CLIENT_SECRET.description(), source));
        Credentials credentials = Credentials.of(settings, secrets, prompter);
        Optional<String> poolName = settings.userPoolId().map(id -> nameOf(id.value()));
        String preferred = settings.preferredChallenge().orElse(poolName.isPresent() ? "PASSWORD_SRP" : "PASSWORD");
        if (needsSrp(settings, preferred)) {
            AuthService.requirePoolName(poolName);
        }
        if (settings.flow() == Flow.ADMIN) {
            requirePoolId(settings);
        }
        Extras extras = new Extras(
                settings.answers().authParameters(), settings.answers().clientMetadata());
        return () -> {
            UserPoolApi api = api(settings, connection, calls(clientId, connection));
            String username = credentials.username();
            AuthService service = new AuthService(
                    api,
                    new AppClient(clientId, clientSecret),
                    poolName,
                    extras,
                    responder,
                    SignIns::randomSecretValue,
                    host.clock());
            Supplier<Secret> password = () -> credentials.password(username);
            return new StartingOver(responder).signIn(() -> switch (settings.flow()) {
                case AUTO -> AutoFlow.of(service).signIn(username, password.get());
                case PASSWORD -> service.signInWithPassword(username, password.get());
                case SRP -> service.signInWithSrp(username, password.get());
                case CHOICE -> service.signInByChoice(username, preferred, password);
                case CUSTOM -> service.signInCustom(username, settings.srpFirst(), password);
                case ADMIN -> service.signInAsAdministrator(username, password.get());
            });
        };
    }

    private static boolean needsSrp(Settings settings, String preferred) {
        return switch (settings.flow()) {
            case AUTO, PASSWORD, ADMIN -> false;
            case SRP -> true;
            case CHOICE -> preferred.equals("PASSWORD_SRP");
            case CUSTOM -> settings.srpFirst();
        };
    }

    private UserPoolApi api(Settings settings, Connection connection, CognitoCalls calls) {
        return settings.flow() == Flow.ADMIN
                ? UserPoolApi.ofAdministrator(clients.signing(connection, calls), calls, requirePoolId(settings))
                : UserPoolApi.open(clients.anonymous(connection), calls);
    }

    private static String requirePoolId(Settings settings) {
        return settings.userPoolId()
                .map(Sourced::value)
                .orElseThrow(() -> Failure.configuration(
                        "--flow admin needs the user pool id, and none is set", AuthService.POOL_ID_REMEDY));
    }

    private static String nameOf(String userPoolId) {
        return userPoolId.substring(userPoolId.indexOf('_') + 1);
    }

    private static BigInteger randomSecretValue() {
        return new BigInteger(1024, new SecureRandom());
    }

    private CognitoCalls calls(String clientId, Connection connection) {
        return new CognitoCalls(
                new TimeLimit(connection.timeout()), host.pause(), new CognitoErrors(clientId, connection));
    }
}
