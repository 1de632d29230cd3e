package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;

/** How a file system keeps other users out of a file or folder. */
interface AccessRules {

    /** The rules of that file system: mode bits where it has them, else the access lists of Windows. */
    static AccessRules of(FileSystem system) {
        return system.supportedFileAttributeViews().contains("unix") ? new PosixAccess() : new WindowsAccess(system);
    }

    /** What a new folder is made with. */
    FileAttribute<?>[] forFolder();

    /** What a new file is made with. */
    FileAttribute<?>[] forFile();

    /** Gives a new file or folder what it could not be made with, such as what a umask of 777 took from its owner. */
    void settle(Path path, boolean folder) throws IOException;

    /** What stands at that path, without following a symbolic link; empty if nothing does. */
    Optional<Found> inspect(Path path) throws IOException;

    /** Takes away what others may do with it. */
    void tighten(Path path, boolean folder) throws IOException;

    /**
     * Makes a folder, and those above it that are missing, for the owner only. Those that are there stay as they are.
     *
     * @throws FileAlreadyExistsException if something else stands there
     */
    default void makeFolders(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && !Files.exists(parent)) {
            makeFolders(parent);
        }
        try {
            Files.createDirectory(folder, forFolder());
            settle(folder, true);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

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
