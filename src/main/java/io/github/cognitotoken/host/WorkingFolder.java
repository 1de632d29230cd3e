package io.github.cognitotoken.host;

import io.github.cognitotoken.failure.Failure;

/** The folder that this process runs in. */
public final class WorkingFolder {

    private WorkingFolder() {}

    /**
     * Makes sure that it is there: without one a native executable opens no file at all. For the JVM, which would not even
     * start, the launcher finds another.
     *
     * @throws Failure of kind {@code CONFIGURATION} if it is gone
     */
    public static void check() {
        if (!Platform.isNativeImage()) {
            return;
        }
        try {
            System.getProperty("user.dir");
        } catch (Error e) {
            throw Failure.configuration("the current folder does not exist any more", "change to another folder: cd")
                    .causedBy(e);
        }
    }
}
