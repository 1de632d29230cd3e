package io.github.cognitotoken.host.file;

import io.github.cognitotoken.host.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;

/** How the platform keeps other users out of a file or folder. */
interface AccessRules {

    /** The rules of this platform. */
    static AccessRules ofThisMachine() {
        return Platform.isWindows() ? new WindowsAccess() : new PosixAccess();
    }

    /** What a new folder is made with. */
    FileAttribute<?>[] forFolder();

    /** What a new file is made with. */
    FileAttribute<?>[] forFile();

    /** What stands at that path, without following a symbolic link; empty if nothing does. */
    Optional<Found> inspect(Path path) throws IOException;

    /** Takes away what others may do with it. */
    void tighten(Path path, boolean folder) throws IOException;

    /** What a path leads to. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /**
     * What stands at a path.
     *
     * @param ours whether it belongs to the user of this process
     * @param open whether others can read or write it
     * @param shared whether it is made for others to put their files into, as {@code /tmp} is
     * @param size in bytes
     */
    record Found(Kind kind, boolean ours, boolean open, boolean shared, long size) {}
}
