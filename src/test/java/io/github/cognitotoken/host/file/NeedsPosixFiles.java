package io.github.cognitotoken.host.file;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;

/** For tests that set modes of files, or make links, which a file system without POSIX permissions has not. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "io.github.cognitotoken.host.file.NeedsPosixFiles$Offer#isThere",
        disabledReason = "the file system has no POSIX permissions")
public @interface NeedsPosixFiles {

    /** What the file system of temporary folders offers. */
    final class Offer {

        private Offer() {}

        static boolean isThere() {
            return Path.of(System.getProperty("java.io.tmpdir"))
                    .getFileSystem()
                    .supportedFileAttributeViews()
                    .contains("posix");
        }
    }
}
