package io.github.cognitotoken.doctor;

import java.util.Optional;

/** Tells which Java runs the program, since that is the first question about a fault. */
final class JavaCheck implements Check {

    @Override
    public String name() {
        return "java";
    }

    @Override
    public Optional<Verdict> examine() {
        return Verdict.ok(
                "Java " + System.getProperty("java.version", "?") + " (" + System.getProperty("java.vendor", "?")
                        + ") on " + System.getProperty("os.name", "?") + " " + System.getProperty("os.arch", "?"));
    }
}
