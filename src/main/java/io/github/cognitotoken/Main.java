package io.github.cognitotoken;

import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.process.NativeProcess;

/** The program's entry point. */
public final class Main {

    private Main() {}

    /** Runs the program and exits with its code. */
    public static void main(String[] args) {
        System.exit(NativeProcess.run(() -> run(Host.system(), args)));
    }

    /** Runs the program on that host and returns its exit code. */
    public static int run(Host host, String... args) {
        return App.on(host).run(args);
    }
}
