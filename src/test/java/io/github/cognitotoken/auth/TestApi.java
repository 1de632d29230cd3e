package io.github.cognitotoken.auth;

import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.aws.CognitoClients;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.net.TestConnection;
import io.github.cognitotoken.net.WireLog;
import io.github.cognitotoken.userpool.UserPool;
import java.io.OutputStream;

/** The API of a pool, for tests. */
public final class TestApi {

    private TestApi() {}

    /** Unsigned. */
    public static CognitoApi at(UserPool pool) {
        Redaction redaction = new Redaction();
        return new CognitoClients(
                        "test",
                        name -> null,
                        new WireLog(new Diagnostics(OutputStream.nullOutputStream(), redaction), redaction))
                .anonymous(TestConnection.to(pool.endpoint().toString()));
    }
}
