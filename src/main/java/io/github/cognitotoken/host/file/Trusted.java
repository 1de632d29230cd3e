package io.github.cognitotoken.host.file;

import java.io.IOException;

/** Accepts files and folders of this user only, and no symbolic links. */
final class Trusted {

    private Trusted() {}

    /**
     * Accepts a file of this user.
     *
     * @throws IOException if it is something else; its message continues a sentence
     */
    static void requireOwnFile(AccessRules.Found found) throws IOException {
        requireOwn(found, AccessRules.Kind.FILE, "it is no regular file");
    }

    /**
     * Accepts a folder of this user.
     *
     * @throws IOException if it is something else; its message continues a sentence
     */
    static void requireOwnFolder(AccessRules.Found found) throws IOException {
        requireOwn(found, AccessRules.Kind.FOLDER, "it is no folder");
    }

    private static void requireOwn(AccessRules.Found found, AccessRules.Kind wanted, String otherwise)
            throws IOException {
        if (found.kind() == AccessRules.Kind.LINK) {
            throw new IOException("it is a symbolic link");
        }
        if (found.kind() != wanted) {
            throw new IOException(otherwise);
        }
        if (!found.ours()) {
            throw new IOException("it belongs to another user");
        }
    }
}
