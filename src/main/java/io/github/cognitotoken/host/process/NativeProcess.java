package io.github.cognitotoken.host.process;

import io.github.cognitotoken.host.Platform;
import io.github.cognitotoken.host.terminal.Terminals;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** What a JVM does for its process when it starts; a native executable does it here. */
public final class NativeProcess {

    private static final int STANDARD_STREAMS = 3;

    private NativeProcess() {}

    /** Runs the program in a process that is prepared; returns its exit code. */
    public static int run(IntSupplier program) {
        if (!Platform.isNativeImage()) {
            return program.getAsInt();
        }
        initialize();
        if (Platform.isWindows()) {
            return program.getAsInt();
        }
        ignoreFileSizeSignal();
        return withStandardStreams(program);
    }

    /**
     * GraalVM's own preparation: SIGTERM and its like end the process in order, SIGPIPE does not end it. Where arguments are
     * not read as options of a JVM, that is left to the program. GraalVM's classes need a later Java than this code.
     */
    private static void initialize() {
        try {
            Class.forName("org.graalvm.nativeimage.VMRuntime")
                    .getMethod("initialize")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the metadata of the native image are not complete", e);
        }
    }

    /**
     * The next file that is opened takes the number of a standard stream that was closed, and what is printed would go into
     * it: a token into whatever file that is. These take it first. They can be read only, so that printing fails.
     */
    private static int withStandardStreams(IntSupplier program) {
        List<InputStream> held = new ArrayList<>();
        try {
            for (int i = 0; i < STANDARD_STREAMS; i++) {
                held.add(new FileInputStream("/dev/null"));
            }
        } catch (IOException e) {
            held.clear(); // nothing can be opened, so nothing takes the number
        }
        try {
            return program.getAsInt();
        } finally {
            Reference.reachabilityFence(held); // they are closed when nobody holds them
        }
    }

    /** At a limit on file sizes a write fails, and is a warning; the signal would end the process before. */
    private static void ignoreFileSizeSignal() {
        new JvmSignals(Terminals.ofThisMachine()).receive(List.of("XFSZ"), signal -> {});
    }
}
