package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** The permissions of other users in a file's mode. On Windows the access lists of the folders protect files. */
public final class FilePermissions {

    private FilePermissions() {}

    public static boolean othersCanWrite(Path file) {
        return allowed(file, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    }

    public static boolean othersCanRead(Path file) {
        return allowed(file, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    }

    private static boolean allowed(Path file, PosixFilePermission group, PosixFilePermission others) {
        try {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
            return mode.contains(group) || mode.contains(others);
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (IOException e) {
            return true; // not known: assume the worst
        }
    }
}
