package io.github.cognitotoken.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** The executable under test: the launcher in the distribution that the build laid out, or the one that was given. */
final class Program {

    private static final String NAME = "cognito-token";
    private static final String HOME = "cognito-token.home";
    private static final String GIVEN = "cognito-token.command";

    private Program() {}

    /** Whether {@code -Dcognito-token.command=PATH} names another build, which all tests are to run. */
    static boolean isGiven() {
        return System.getProperty(GIVEN) != null;
    }

    /** Aborts a test about options of the JVM where another build is tested, as that may have no JVM. */
    static void requireJava() {
        if (isGiven()) {
            throw new TestAbortedException("options of the JVM mean nothing to the given " + GIVEN);
        }
    }

    /** Aborts a test about native executables where it is not one that is tested. */
    static void requireNative() {
        if (!isGiven() || isScript(Path.of(System.getProperty(GIVEN)))) {
            throw new TestAbortedException(GIVEN + " names no native executable");
        }
    }

    private static boolean isScript(Path program) {
        try (InputStream in = Files.newInputStream(program)) {
            return in.read() == '#';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that holds the executable as {@code cognito-token}, for PATH. */
    static Path folder() {
        return launcher().getParent();
    }

    static Path launcher() {
        return isGiven() ? Given.LINK : built();
    }

    private static Path built() {
        String home = System.getProperty(HOME);
        if (home == null || !Files.isExecutable(Path.of(home, "bin", NAME))) {
            throw new IllegalStateException("no distribution: run mvn verify, which builds it and sets " + HOME);
        }
        return Path.of(home, "bin", NAME).toAbsolutePath();
    }

    /** The given executable, under the name by which scripts of the tests call it. */
    private static final class Given {

        static final Path LINK = link(Path.of(System.getProperty(GIVEN)).toAbsolutePath());

        private static Path link(Path executable) {
            if (!Files.isExecutable(executable)) {
                throw new IllegalStateException(GIVEN + " is no executable: " + executable);
            }
            try {
                Path folder = Sandbox.newFolder("bin");
                // also for the user that Unprivileged changes to
                Cache.mode(folder, "rwxr-xr-x");
                return Files.createSymbolicLink(folder.resolve(NAME), executable);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
