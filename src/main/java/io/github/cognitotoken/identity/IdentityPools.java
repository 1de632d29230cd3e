package io.github.cognitotoken.identity;

import io.github.cognitotoken.aws.IdentityClients;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.TimeBudget;
import io.github.cognitotoken.storage.SealedFolder;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the identity pool that settings name. */
public final class IdentityPools {

    private final Supplier<IdentityClients> clients;
    private final Host host;
    private final Diagnostics diagnostics;
    private final Redaction redaction;

    /**
     * @param clients made only if the identity pool is called
     */
    public IdentityPools(Supplier<IdentityClients> clients, Host host, Diagnostics diagnostics, Redaction redaction) {
        this.clients = clients;
        this.host = host;
        this.diagnostics = diagnostics;
        this.redaction = redaction;
    }

    /**
     * An identity pool.
     *
     * @param roleArn the role to take; empty if the identity pool chooses
     * @param files where credentials are stored
     */
    public IdentityPool of(
            String identityPoolId, Optional<String> roleArn, ClientConnection connection, SealedFolder files) {
        CredentialsQuery query = new CredentialsQuery(connection.endpoint().toString(), identityPoolId, roleArn);
        Calls calls = new Calls(
                connection.timeout(),
                new TimeBudget(connection.timeout()),
                host.pause(),
                new IdentityErrors(query, connection)::failure);
        return new IdentityPool(
                query,
                files,
                new CredentialsExchange(() -> clients.get().anonymous(connection), calls, query, host.clock()),
                host.clock(),
                diagnostics,
                redaction);
    }
}
