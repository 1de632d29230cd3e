package io.github.cognitotoken.e2e;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A program that some tests need and not every machine has. */
public final class Tool {

    private Tool() {}

    /**
     * Aborts the test where the tool is missing; fails it where {@code CI=true}, as all must run there.
     *
     * @param others names of the same tool on other systems
     */
    public static void require(String tool, String... others) {
        if (isThere(tool) || Stream.of(others).anyMatch(Tool::isThere)) {
            return;
        }
        String message = tool + " is not installed";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(message);
        }
        throw new TestAbortedException(message);
    }

    /** Aborts the test where the tool is missing, also in a CI: for what cannot be installed everywhere. */
    public static void assume(String tool) {
        if (!isThere(tool)) {
            throw new TestAbortedException(tool + " is not installed");
        }
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
