package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * An access list that names the owner only. A folder gets it when it is made; files are made inside such a folder and
 * get it as well.
 */
final class WindowsAccess implements AccessRules {

    @Override
    public FileAttribute<?>[] forFolder() {
        return new FileAttribute<?>[] {ownerOnly()};
    }

    @Override
    public FileAttribute<?>[] forFile() {
        return new FileAttribute<?>[] {ownerOnly()};
    }

    @Override
    public Optional<Found> inspect(Path path) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            AclFileAttributeView view = view(path);
            UserPrincipal owner = view.getOwner();
            boolean open = view.getAcl().stream()
                    .anyMatch(entry -> entry.type() == AclEntryType.ALLOW
                            && !entry.principal().equals(owner));
            return Optional.of(
                    new Found(kind(attributes), owner.equals(currentUser(path)), open, false, attributes.size()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void tighten(Path path, boolean folder) throws IOException {
        AclFileAttributeView view = view(path);
        view.setAcl(List.of(everythingFor(view.getOwner())));
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

    private static UserPrincipal currentUser(Path path) throws IOException {
        return path.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
    }

    private static AclEntry everythingFor(UserPrincipal owner) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(owner)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build();
    }

    private static FileAttribute<List<AclEntry>> ownerOnly() {
        return new FileAttribute<>() {
            @Override
            public String name() {
                return "acl:acl";
            }

            @Override
            public List<AclEntry> value() {
                try {
                    return List.of(everythingFor(currentUser(Path.of(System.getProperty("user.home")))));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
