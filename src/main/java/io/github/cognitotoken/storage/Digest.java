package io.github.cognitotoken.storage;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Names of files, from everything that they depend on. */
public final class Digest {

    private final StringBuilder parts = new StringBuilder();

    /** Begins a name; the purpose keeps names of different kinds apart. */
    public Digest(String purpose) {
        add(purpose);
    }

    /** Adds a part, with its length, so that no two lists of parts read alike. */
    public Digest add(String part) {
        parts.append(part.length()).append(':').append(part).append('\n');
        return this;
    }

    /** Whether a text can be such a name, so that no file leads out of the folder. */
    public static boolean isName(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    /** SHA-256 of the parts, in lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(Sha256.of(parts.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
