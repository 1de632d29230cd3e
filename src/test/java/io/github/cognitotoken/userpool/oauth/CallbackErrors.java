package io.github.cognitotoken.userpool.oauth;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Which errors the next authorize requests bring to the callback, one each; after these, sign-in works again. */
public final class CallbackErrors {

    private final Queue<CallbackError> planned = new ConcurrentLinkedQueue<>();

    public void next(CallbackError error) {
        planned.add(error);
    }

    Optional<CallbackError> take() {
        return Optional.ofNullable(planned.poll());
    }
}
