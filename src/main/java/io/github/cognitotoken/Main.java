package io.github.cognitotoken;

import io.github.cognitotoken.host.Host;

/** The program's entry point. */
public final class Main {

    private Main() {}

    /** Runs the program and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(Host.system(), args));
    }

    /** Runs the program on that host and returns its exit code. */
    public static int run(Host host, String... args) {
        return App.on(host).run(args);
    }
}
