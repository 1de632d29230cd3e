package io.github.cognitotoken.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The Debian package of a native executable. */
class NativeDebIT extends DebIT {

    private Path product;

    @Override
    Path product() throws IOException {
        if (product == null) {
            product = Products.nativeOne(Files.createDirectories(folder.resolve("made")));
        }
        return product;
    }

    /** The stand-in is no native executable: it needs the Java of this build. */
    @Override
    String path() throws IOException {
        return System.getProperty("cognito-token.native") == null ? System.getenv("PATH") : super.path();
    }

    /** Here rather than of the self-contained one, which is large. */
    @Test
    void builtAgain_hasTheSameBytes() throws IOException {
        assertThat(Path.of(make(folder.resolve("again")))).hasSameBinaryContentAs(deb);
    }
}
