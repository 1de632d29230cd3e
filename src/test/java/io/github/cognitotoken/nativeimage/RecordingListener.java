package io.github.cognitotoken.nativeimage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.launcher.TestExecutionListener;

/**
 * Records what the whole-program tests make the program use in their own process. JUnit makes this listener before it loads
 * a test, so that no class of the program has been loaded.
 */
public final class RecordingListener implements TestExecutionListener {

    /** The folder for the records; set where there is an agent. */
    static final String FOLDER = "cognito-token.recording";

    private static final AtomicBoolean INSTALLED = new AtomicBoolean();

    public RecordingListener() throws IOException {
        String folder = System.getProperty(FOLDER);
        if (folder != null && !INSTALLED.getAndSet(true)) {
            Recorder.install(jar(), Path.of(folder, "tests.txt"));
        }
    }

    /** The jar of the built program. */
    static Path jar() {
        return Path.of(System.getProperty("cognito-token.home"), "lib", "cognito-token.jar");
    }
}
