package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.http.Connection;
import io.github.cognitotoken.userpool.http.Delivery;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Answers that wait until a test releases them; the operations have taken effect by then. */
public final class Hold {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final CountDownLatch released = new CountDownLatch(1);

    /** The fault that lets an answer wait for this. */
    public Fault fault() {
        return Fault.delivery((answer, connection) -> {
            await(connection);
            if (connection.isOpen()) {
                Delivery.whole().send(answer, connection);
            }
        });
    }

    /** Lets all answers go, those to come as well. */
    public void release() {
        released.countDown();
    }

    private void await(Connection connection) {
        while (connection.isOpen() && released.getCount() > 0) {
            connection.pause(BETWEEN_LOOKS);
        }
    }
}
