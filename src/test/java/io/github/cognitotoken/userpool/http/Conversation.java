package io.github.cognitotoken.userpool.http;

import java.io.IOException;

/** What a server does with one accepted connection until it ends. */
@FunctionalInterface
public interface Conversation {

    void hold(Connection connection) throws IOException;
}
