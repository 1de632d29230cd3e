package io.github.cognitotoken.storage;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Derives file names from all values that identify their content. */
public final class Digest {

    private final StringBuilder parts = new StringBuilder();

    /** Begins a name. The purpose makes names of different kinds differ. */
    public Digest(String purpose) {
        add(purpose);
    }

    /** Adds a part with its length, so that two different lists of parts never give the same text. */
    public Digest add(String part) {
        parts.append(part.length()).append(':').append(part).append('\n');
        return this;
    }

    /** Whether a text can be such a name. Anything else could be a path out of the folder. */
    public static boolean isName(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    /** SHA-256 of the parts, in lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(Sha256.of(parts.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
