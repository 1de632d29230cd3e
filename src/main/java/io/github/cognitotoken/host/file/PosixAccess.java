package io.github.cognitotoken.host.file;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mode bits and owner: 0700 for folders, 0600 for files. */
final class PosixAccess implements AccessRules {

    private static final Set<PosixFilePermission> FILE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> FOLDER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final int GROUP_AND_OTHERS = 0077;
    private static final int STICKY = 01000;
    private static final int TYPE = 0170000;
    private static final int TYPE_FILE = 0100000;
    private static final int TYPE_FOLDER = 0040000;
    private static final int TYPE_LINK = 0120000;

    private Integer ownUserId;

    @Override
    public FileAttribute<?>[] forFolder() {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOLDER)};
    }

    @Override
    public FileAttribute<?>[] forFile() {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)};
    }

    @Override
    public void settle(Path path, boolean folder) throws IOException {
        tighten(path, folder);
    }

    @Override
    public Optional<Found> inspect(Path path) throws IOException {
        try {
            // the owner by number: a name would be looked up, perhaps in a directory service
            Map<String, Object> attributes =
                    Files.readAttributes(path, "unix:mode,uid,size", LinkOption.NOFOLLOW_LINKS);
            int mode = (Integer) attributes.get("mode");
            return Optional.of(new Found(
                    kind(mode & TYPE),
                    attributes.get("uid").equals(ownUserId()),
                    (mode & GROUP_AND_OTHERS) != 0,
                    (mode & STICKY) != 0,
                    (Long) attributes.get("size")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void tighten(Path path, boolean folder) throws IOException {
        Files.setPosixFilePermissions(path, folder ? FOLDER : FILE);
    }

    private static Kind kind(int type) {
        return switch (type) {
            case TYPE_FILE -> Kind.FILE;
            case TYPE_FOLDER -> Kind.FOLDER;
            case TYPE_LINK -> Kind.LINK;
            default -> Kind.OTHER;
        };
    }

    private Integer ownUserId() {
        if (ownUserId == null) {
            ownUserId = findOwnUserId();
        }
        return ownUserId;
    }

    /** On Linux it is the owner of {@code /proc/self}; without that, native code of the JDK returns it. */
    static Integer findOwnUserId() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            return (int) new UnixSystem().getUid();
        }
    }
}
