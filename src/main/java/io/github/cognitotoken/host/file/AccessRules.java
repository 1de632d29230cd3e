package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;

/** Protects files and folders from other users, by the means of the file system. */
interface AccessRules {

    /** The rules of that file system: mode bits if it has them, else the access lists of Windows. */
    static AccessRules of(FileSystem system) {
        return system.supportedFileAttributeViews().contains("unix") ? new PosixAccess() : new WindowsAccess(system);
    }

    /** The attributes of a new folder. */
    FileAttribute<?>[] forFolder();

    /** The attributes of a new file. */
    FileAttribute<?>[] forFile();

    /**
     * Sets what could not be set when a file or folder was made. A umask of 777, for example, takes all permissions
     * from the owner.
     */
    void settle(Path path, boolean folder) throws IOException;

    /** Inspects a path without following a symbolic link; empty if nothing is there. */
    Optional<Found> inspect(Path path) throws IOException;

    /** Removes all permissions of other users. */
    void tighten(Path path, boolean folder) throws IOException;

    /**
     * Makes a folder and its missing parents for the owner only. Existing parents stay unchanged.
     *
     * @throws FileAlreadyExistsException if something else is there
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

    /** The kinds of things at a path. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /**
     * The thing at a path.
     *
     * @param ours whether it belongs to the user of this process
     * @param open whether others can read or write it
     * @param shared whether it is a folder where all users put files, such as {@code /tmp}
     * @param size in bytes
     */
    record Found(Kind kind, boolean ours, boolean open, boolean shared, long size) {}
}
