package io.github.cognitotoken.userpool.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/** How the bytes of an answer reach the peer, or fail to. */
@FunctionalInterface
public interface Delivery {

    void send(byte[] answer, Connection connection) throws IOException;

    static Delivery whole() {
        return (answer, connection) -> connection.write(answer);
    }

    /** Closes without a byte. */
    static Delivery drop() {
        return (answer, connection) -> connection.drop();
    }

    /** Ends the connection with a TCP reset. */
    static Delivery reset() {
        return (answer, connection) -> connection.reset();
    }

    /** Sends all but the last {@code missing} bytes, then closes. */
    static Delivery truncated(int missing) {
        return (answer, connection) -> {
            connection.write(Arrays.copyOf(answer, Math.max(0, answer.length - missing)));
            connection.drop();
        };
    }

    /** A byte at a time with a pause after each. */
    static Delivery drip(Duration pause) {
        return (answer, connection) -> {
            for (byte b : answer) {
                connection.write(new byte[] {b});
                connection.pause(pause);
            }
        };
    }

    /** The same delivery, later; a server that is closed meanwhile ends the wait. */
    default Delivery after(Duration delay) {
        return (answer, connection) -> {
            connection.pause(delay);
            // the wait ends just before the socket is closed: time enough for an answer to slip out
            if (connection.isOpen()) {
                send(answer, connection);
            }
        };
    }
}
