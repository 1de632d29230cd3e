package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.AppClient;
import io.github.cognitotoken.auth.CognitoCalls;
import io.github.cognitotoken.auth.CognitoErrors;
import io.github.cognitotoken.auth.Connection;
import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.host.TimeLimit;
import java.time.Duration;

/** An app client and the way to it, with its secret read. */
public record Access(AppClient appClient, Connection connection) {

    /** Calls that may take this long, retries included. */
    public CognitoCalls calls(Duration limit, Pause pause) {
        return new CognitoCalls(new TimeLimit(limit), pause, new CognitoErrors(appClient.id(), connection));
    }
}
