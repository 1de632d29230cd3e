package io.github.cognitotoken.host.process;

import java.util.List;
import java.util.function.Consumer;

/** The signals that this process gets from others. */
@FunctionalInterface
public interface Signals {

    /** None ever comes. */
    Signals NONE = (names, receiver) -> () -> {};

    /**
     * From now on each of these signals goes to the receiver instead of ending this process. Names that the platform
     * does not know are passed over.
     *
     * @param names without SIG
     * @return gives back what was before
     */
    Registration receive(List<String> names, Consumer<String> receiver);

    /** Ends the reception. */
    @FunctionalInterface
    interface Registration extends AutoCloseable {

        @Override
        void close();
    }
}
