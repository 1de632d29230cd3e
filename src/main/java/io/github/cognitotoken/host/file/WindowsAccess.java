package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * An access list with only this user. Files that an administrator makes may belong to the administrators' group, which
 * no other user can make an owner. So such a file counts as the user's own if its list names only this user.
 */
final class WindowsAccess implements AccessRules {

    private final FileSystem system;

    WindowsAccess(FileSystem system) {
        this.system = system;
    }

    @Override
    public FileAttribute<?>[] forFolder() {
        return atCreation();
    }

    @Override
    public FileAttribute<?>[] forFile() {
        return atCreation();
    }

    @Override
    public void settle(Path path, boolean folder) throws IOException {
        if (atCreation().length == 0) {
            tighten(path, folder);
        }
    }

    /** Not every file system accepts an access list for a new file; that of Windows does. */
    private FileAttribute<?>[] atCreation() {
        return system.equals(FileSystems.getDefault())
                ? new FileAttribute<?>[] {new ForThisUser()}
                : new FileAttribute<?>[0];
    }

    @Override
    public Optional<Found> inspect(Path path) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            AclFileAttributeView view = view(path);
            UserPrincipal owner = view.getOwner();
            boolean open = view.getAcl().stream().anyMatch(entry -> isForOthers(entry, owner));
            boolean ours = owner.equals(thisUser())
                    || (owner instanceof GroupPrincipal && !open && namesThisUser(view.getAcl()));
            return Optional.of(new Found(kind(attributes), ours, open, false, attributes.size()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private boolean isForOthers(AclEntry entry, UserPrincipal owner) {
        return entry.type() == AclEntryType.ALLOW
                && !entry.principal().equals(owner)
                && !entry.principal().equals(thisUser());
    }

    private boolean namesThisUser(List<AclEntry> entries) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.type() == AclEntryType.ALLOW && entry.principal().equals(thisUser()));
    }

    @Override
    public void tighten(Path path, boolean folder) throws IOException {
        view(path).setAcl(forThisUser());
    }

    private static AclFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static Kind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Kind.LINK;
        }
        if (attributes.isDirectory()) {
            return Kind.FOLDER;
        }
        return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
    }

    private UserPrincipal thisUser() {
        try {
            return system.getUserPrincipalLookupService().lookupPrincipalByName(System.getProperty("user.name"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<AclEntry> forThisUser() {
        return List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(thisUser())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build());
    }

    /** Looked up only when something is made. */
    private final class ForThisUser implements FileAttribute<List<AclEntry>> {

        @Override
        public String name() {
            return "acl:acl";
        }

        @Override
        public List<AclEntry> value() {
            return forThisUser();
        }
    }
}
