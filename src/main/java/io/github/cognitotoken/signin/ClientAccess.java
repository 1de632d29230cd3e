package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.AppClient;
import io.github.cognitotoken.auth.error.CognitoErrors;
import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.TimeBudget;
import java.time.Duration;

/** An app client with its secret, and the connection to it. */
public record ClientAccess(AppClient appClient, ClientConnection connection) {

    /** Calls with a time limit for each, retries included, and one for all together. */
    public Calls calls(Duration limit, Duration together, Pause pause) {
        return new Calls(
                limit, new TimeBudget(together), pause, new CognitoErrors(appClient.id(), connection)::failure);
    }
}
