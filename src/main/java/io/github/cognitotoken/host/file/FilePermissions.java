package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** What a file's mode lets other users do with it. On Windows files are guarded by their folders' access lists. */
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
            return true; // it cannot be told: the safe side
        }
    }
}
