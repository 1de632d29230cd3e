package io.github.cognitotoken.e2e;

import java.nio.file.Files;
import java.nio.file.Path;

/** The launcher in the distribution that the build laid out. */
final class Program {

    private static final String HOME = "cognito-token.home";

    private Program() {}

    static Path folder() {
        String home = System.getProperty(HOME);
        if (home == null || !Files.isExecutable(Path.of(home, "bin", "cognito-token"))) {
            throw new IllegalStateException("no distribution: run mvn verify, which builds it and sets " + HOME);
        }
        return Path.of(home, "bin").toAbsolutePath();
    }

    static Path launcher() {
        return folder().resolve("cognito-token");
    }
}
