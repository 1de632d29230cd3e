package io.github.cognitotoken;

import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.process.NativeProcess;
import io.github.cognitotoken.host.process.ProcessEnd;

/** The program's entry point. */
public final class Main {

    private Main() {}

    /** Runs the program, and ends the process with its code. */
    public static void main(String[] args) {
        ProcessEnd.with(runInProcess(args));
    }

    /** Runs the program in this process and returns its exit code. */
    static int runInProcess(String... args) {
        return NativeProcess.run(() -> run(Host.system(), args));
    }

    /** Runs the program on that host and returns its exit code. */
    public static int run(Host host, String... args) {
        return App.on(host).run(args);
    }
}
