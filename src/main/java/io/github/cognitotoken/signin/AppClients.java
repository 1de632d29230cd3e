package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.AppClientDescription;
import io.github.cognitotoken.auth.AppClientQuery;
import io.github.cognitotoken.auth.CognitoCalls;
import io.github.cognitotoken.auth.CognitoClients;
import io.github.cognitotoken.auth.CognitoErrors;
import io.github.cognitotoken.auth.Connection;
import io.github.cognitotoken.config.ClientAddress;
import io.github.cognitotoken.config.Network;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.host.TimeLimit;

/** What Cognito says about app clients to those whose AWS credentials allow it. */
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
     * @throws io.github.cognitotoken.failure.Failure if nobody answers, or not with what was asked for
     */
    public AppClientDescription describe(ClientAddress client, Sourced<String> region, Network network) {
        Connection connection = new Connections(diagnostics).forSecrets(network, region);
        CognitoCalls calls = new CognitoCalls(
                new TimeLimit(network.timeout()), pause, new CognitoErrors(client.clientId(), connection));
        return new AppClientQuery(clients.signing(connection, calls), calls)
                .describe(client.userPoolId(), client.clientId());
    }
}
