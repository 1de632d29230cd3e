package io.github.cognitotoken.accounts;

import io.github.cognitotoken.auth.AppClient;
import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.aws.AccountApi;
import io.github.cognitotoken.aws.CognitoClients;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.net.AwsJsonCall;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.HttpExchanges;
import io.github.cognitotoken.signin.AppClients;
import io.github.cognitotoken.signin.ClientAccess;
import io.github.cognitotoken.signin.ConnectionFactory;
import io.github.cognitotoken.signin.OwnAppClient;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the use cases that settings describe. The app client's secret is read only for those that prove to know it. */
public final class Accounts {

    private final Supplier<CognitoClients> clients;
    private final HttpExchanges http;
    private final SecretReader secrets;
    private final Diagnostics diagnostics;
    private final Redaction redaction;
    private final Pause pause;

    /**
     * @param clients made only if Cognito is called by the SDK
     */
    public Accounts(
            Supplier<CognitoClients> clients,
            HttpExchanges http,
            SecretReader secrets,
            Diagnostics diagnostics,
            Redaction redaction,
            Pause pause) {
        this.clients = clients;
        this.http = http;
        this.secrets = secrets;
        this.diagnostics = diagnostics;
        this.redaction = redaction;
        this.pause = pause;
    }

    /**
     * Sign-up.
     *
     * @throws Failure if the client secret cannot be read
     */
    public SignUps signUps(Settings settings) {
        ClientConnection connection = connection(settings);
        return new SignUps(anonymous(connection), calls(settings, connection), requests(settings));
    }

    /**
     * Forgotten passwords.
     *
     * @throws Failure if the client secret cannot be read
     */
    public ForgottenPasswords forgottenPasswords(Settings settings) {
        ClientConnection connection = connection(settings);
        return new ForgottenPasswords(anonymous(connection), calls(settings, connection), requests(settings));
    }

    /** The password of the user who is signed in. */
    public OwnPassword ownPassword(Settings settings) {
        ClientConnection connection = connection(settings);
        return new OwnPassword(anonymous(connection), calls(settings, connection));
    }

    /**
     * Passwords of other users, as an administrator sets them.
     *
     * @throws Failure if the user pool id is missing, or there are no AWS credentials
     */
    public PasswordsOfOthers passwordsOfOthers(Settings settings) {
        String poolId = settings.userPoolId()
                .map(Sourced::value)
                .orElseThrow(() -> Failure.configuration(
                        "this command needs the user pool id, and none is set", AuthService.POOL_ID_REMEDY));
        String region = settings.region().map(Sourced::value).orElse("us-east-1");
        ClientConnection connection = connection(settings);
        Calls calls = calls(settings, connection);
        return new PasswordsOfOthers(clients.get().signingAccounts(connection, region, calls), calls, poolId);
    }

    /** The authenticator app of the user who is signed in. */
    public AuthenticatorApp authenticatorApp(Settings settings) {
        ClientConnection connection = connection(settings);
        String issuer = "Cognito "
                + settings.userPoolId()
                        .map(id -> AuthService.poolName(id.value()))
                        .orElseGet(() -> settings.requireClientId().value());
        return new AuthenticatorApp(anonymous(connection), calls(settings, connection), issuer);
    }

    /** The sessions of the user who is signed in. */
    public UserSessions sessions(Settings settings) {
        ClientConnection connection = connection(settings);
        return new UserSessions(
                new AwsJsonCall(http.through(connection), connection.endpoint()), calls(settings, connection));
    }

    private AccountApi anonymous(ClientConnection connection) {
        return clients.get().anonymousAccounts(connection);
    }

    private ClientConnection connection(Settings settings) {
        return new ConnectionFactory(diagnostics).of(settings);
    }

    private Calls calls(Settings settings, ClientConnection connection) {
        // an administrator's requests come from no app client
        String id = settings.clientId().map(Sourced::value).orElse("(none)");
        AppClient named = new AppClient(id, Optional.empty());
        return new ClientAccess(named, connection)
                .calls(settings.timeout(), settings.timeout().plus(settings.timeout()), pause);
    }

    private AccountRequests requests(Settings settings) {
        OwnAppClient client =
                new OwnAppClient(settings, secrets, () -> new AppClients(clients.get(), diagnostics, pause), redaction);
        return new AccountRequests(client.get(), settings.answers().clientMetadata());
    }
}
