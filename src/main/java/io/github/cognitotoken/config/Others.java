package io.github.cognitotoken.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** What a file's mode lets other users do with it. On Windows files are guarded by their folders' access lists. */
final class Others {

    private Others() {}

    static boolean canWrite(Path file) {
        return can(file, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    }

    static boolean canRead(Path file) {
        return can(file, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    }

    private static boolean can(Path file, PosixFilePermission group, PosixFilePermission others) {
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
