package io.github.cognitotoken.host.terminal;

import io.github.cognitotoken.host.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads a line from the terminal. A line that arrived damaged is refused. */
final class TypedLine {

    /** The terminal silently drops all bytes of a line after this many. */
    private static final int LIMIT = Platform.isMac() ? 1023 : 4095;

    /** What some terminals put around what is pasted. */
    private static final String PASTE_BEGINS = "\u001b[200~";

    private static final String PASTE_ENDS = "\u001b[201~";

    private TypedLine() {}

    /**
     * Reads a line.
     *
     * @return the line without its line break; null at the end of input
     * @throws Terminal.UnusableLine if it was cut, is not UTF-8 or has control characters
     */
    static String read(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        for (; b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        if (b < 0 && line.size() == 0) {
            return null;
        }
        if (line.size() >= LIMIT) {
            throw new Terminal.UnusableLine("is too long: a terminal passes on " + LIMIT + " bytes of a line at most");
        }
        return checked(decoded(line.toByteArray()));
    }

    /**
     * The text of a line that was pasted. One of the very length at which a terminal cuts is taken for a cut one: the
     * line discipline may have been at work all the same.
     */
    static String pasted(byte[] line) throws Terminal.UnusableLine {
        if (line.length == LIMIT || line.length == LIMIT + 1) {
            throw new Terminal.UnusableLine("is as long as a line that a terminal has cut (" + line.length + " bytes)");
        }
        return checked(decoded(line).replace(PASTE_BEGINS, "").replace(PASTE_ENDS, ""));
    }

    private static String checked(String text) throws Terminal.UnusableLine {
        String whole = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        if (whole.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            throw new Terminal.UnusableLine("has control characters in it, such as those of an arrow key");
        }
        return whole;
    }

    private static String decoded(byte[] line) throws Terminal.UnusableLine {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Terminal.UnusableLine("is not UTF-8 text; set the terminal to UTF-8");
        }
    }
}
