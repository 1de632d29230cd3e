package io.github.cognitotoken.e2e;

import io.github.cognitotoken.userpool.AppClient;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.UserPoolSetup;
import io.github.cognitotoken.userpool.http.ThrowAwayCertificate;
import java.util.function.Consumer;

/** The user of these tests, and pools in which there is nobody else. */
final class Bob {

    static final String NAME = "bob";
    static final String EMAIL = "bob@example.com";
    static final String PASSWORD = "Correct-Horse-7";

    private Bob() {}

    /** A pool over HTTP with a public client. */
    static UserPool pool() {
        return pool(client -> {});
    }

    static UserPool pool(Consumer<AppClient> client) {
        return joining(UserPool.http().client(client)).start();
    }

    static UserPool securePool() {
        return securePool(ThrowAwayCertificate.shared());
    }

    static UserPool securePool(ThrowAwayCertificate certificate) {
        return joining(UserPool.https(certificate).client(client -> {})).start();
    }

    private static UserPoolSetup joining(UserPoolSetup pool) {
        return pool.user(NAME, user -> user.password(PASSWORD).email(EMAIL));
    }

    /** The program, set up to sign in as Bob. */
    static CognitoToken at(UserPool pool) {
        return CognitoToken.with(pool).as(NAME, PASSWORD);
    }
}
