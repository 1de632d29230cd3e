package io.github.cognitotoken.host;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** What new files and folders are made with, so that nobody but the user can read them. */
final class OwnerOnly {

    private static final FileAttribute<?>[] NONE = {};

    private OwnerOnly() {}

    static FileAttribute<?>[] file(Path place) {
        return mode(place, "rw-------");
    }

    static FileAttribute<?>[] folder(Path place) {
        return mode(place, "rwx------");
    }

    /** On Windows new files have the access list of their folder. */
    private static FileAttribute<?>[] mode(Path place, String mode) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : NONE;
    }
}
