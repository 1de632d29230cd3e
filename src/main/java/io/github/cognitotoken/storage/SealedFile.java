package io.github.cognitotoken.storage;

import java.util.Arrays;

/**
 * The header of an encrypted file: an unprintable byte, the program's initials, the version of the format. A plain file
 * begins with a brace or a letter.
 */
public final class SealedFile {

    private static final byte[] HEADER = {(byte) 0x8c, 'c', 't', 1};

    /** How many bytes {@link #header} has. */
    public static final int HEADER_LENGTH = HEADER.length;

    private static final int VERSION = HEADER_LENGTH - 1;

    private SealedFile() {}

    public static byte[] header() {
        return HEADER.clone();
    }

    /** Whether this program encrypted it, in this format or another version of it. */
    public static boolean isSealed(byte[] content) {
        return Arrays.equals(content, 0, Math.min(content.length, VERSION), HEADER, 0, VERSION);
    }

    /** Whether it is of the version that this program writes. */
    public static boolean isOfThisVersion(byte[] content) {
        return isSealed(content) && content.length >= HEADER_LENGTH && content[VERSION] == HEADER[VERSION];
    }
}
