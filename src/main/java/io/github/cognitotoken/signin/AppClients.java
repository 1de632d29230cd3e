package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.AppClient;
import io.github.cognitotoken.auth.AppClientQuery;
import io.github.cognitotoken.auth.SessionLimits;
import io.github.cognitotoken.auth.SessionLimitsQuery;
import io.github.cognitotoken.aws.AppClientDescription;
import io.github.cognitotoken.aws.CognitoClients;
import io.github.cognitotoken.config.ClientAddress;
import io.github.cognitotoken.config.Network;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.ClientConnection;
import java.util.Optional;

/** Asks Cognito about app clients. The AWS credentials must allow that. */
public final class AppClients {

    private final CognitoClients clients;
    private final Diagnostics diagnostics;
    private final Pause pause;

    public AppClients(CognitoClients clients, Diagnostics diagnostics, Pause pause) {
        this.clients = clients;
        this.diagnostics = diagnostics;
        this.pause = pause;
    }

    /**
     * Asks about one.
     *
     * @throws io.github.cognitotoken.failure.Failure if there is no answer, or none about this app client
     */
    public AppClientDescription describe(ClientAddress client, Sourced<String> region, Network network) {
        ClientConnection connection = connection(region, network);
        Calls calls = calls(client, connection, network);
        return new AppClientQuery(clients.signing(connection, region.value(), calls), calls)
                .describe(client.userPoolId(), client.clientId());
    }

    /**
     * Asks how many sessions a user may have, and how long they last.
     *
     * @throws io.github.cognitotoken.failure.Failure if there is no answer
     */
    public SessionLimits sessionLimits(ClientAddress client, Sourced<String> region, Network network) {
        ClientConnection connection = connection(region, network);
        Calls calls = calls(client, connection, network);
        return new SessionLimitsQuery(clients.signedCalls(connection, region.value(), calls), calls)
                .ask(client.userPoolId(), client.clientId());
    }

    private ClientConnection connection(Sourced<String> region, Network network) {
        return new ConnectionFactory(diagnostics).forSecrets(network, region);
    }

    private Calls calls(ClientAddress client, ClientConnection connection, Network network) {
        return new ClientAccess(new AppClient(client.clientId(), Optional.empty()), connection)
                .calls(network.timeout(), network.timeout(), pause);
    }
}
