package io.github.cognitotoken.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads small inputs (secrets, tokens) with a size limit, so that {@code /dev/zero} by mistake gives an error. */
public final class SmallInput {

    /** The longest input accepted, in bytes. */
    public static final int LIMIT = 64 * 1024;

    /** The JDK reads pieces of this size without memory of their own. */
    private static final int PIECE = 8192;

    private SmallInput() {}

    /** Reads to the end, or one byte past {@link #LIMIT}. */
    public static ByteBuffer read(InputStream in) throws IOException {
        return read(in, LIMIT);
    }

    /** Reads text to the end, as {@link #text(ByteBuffer)} does, with another size limit. */
    public static String text(InputStream in, int limit) throws IOException {
        return text(read(in, limit), limit);
    }

    /** Reads to the end, or one byte past that limit. Memory grows with what comes: of a limit of 4 MiB it costs 3 ms. */
    public static ByteBuffer read(InputStream in, int limit) throws IOException {
        // not readNBytes: on JDK 17 FileInputStream.readNBytes asks a pipe for its position, and fails
        byte[] buffer = new byte[Math.min(PIECE, limit + 1)];
        int length = 0;
        for (int n = 0; n >= 0 && length <= limit; length += Math.max(0, n)) {
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(2 * length, limit + 1));
            }
            n = in.read(buffer, length, Math.min(PIECE, buffer.length - length));
        }
        return ByteBuffer.wrap(buffer, 0, length);
    }

    /**
     * The bytes as UTF-8 text, less exactly one trailing line break (CRLF or LF).
     *
     * @throws CharacterCodingException if they are not UTF-8, or too many
     */
    public static String text(ByteBuffer bytes) throws CharacterCodingException {
        return text(bytes, LIMIT);
    }

    /** The same with another size limit. */
    public static String text(ByteBuffer bytes, int limit) throws CharacterCodingException {
        if (bytes.remaining() > limit) {
            throw new TooLong(limit);
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes.duplicate())
                .toString();
        if (text.endsWith("\r\n")) {
            return text.substring(0, text.length() - 2);
        }
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** The input is larger than the limit. */
    public static final class TooLong extends CharacterCodingException {

        private static final long serialVersionUID = 1L;

        private final int limit;

        TooLong(int limit) {
            this.limit = limit;
        }

        @Override
        public String getMessage() {
            return "longer than " + limit / 1024 + " KiB";
        }
    }
}
