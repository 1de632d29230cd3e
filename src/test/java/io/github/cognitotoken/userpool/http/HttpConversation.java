package io.github.cognitotoken.userpool.http;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** Requests and answers in turn, over one kept-alive connection. */
public final class HttpConversation implements Conversation {

    private final Function<Request, Reply> service;

    public HttpConversation(Function<Request, Reply> service) {
        this.service = service;
    }

    @Override
    public void hold(Connection connection) throws IOException {
        while (connection.isOpen()) {
            Optional<Request> request = Request.read(connection.input());
            if (request.isEmpty()) {
                return;
            }
            Reply reply = service.apply(request.get());
            reply.delivery().send(reply.response().encoded(), connection);
            if (request.get().closes()) {
                return;
            }
        }
    }
}
