package io.github.cognitotoken.totp;

import java.io.ByteArrayOutputStream;

/**
 * Base32 of <a href="https://www.rfc-editor.org/rfc/rfc4648#section-6">RFC 4648</a> in the forms that people copy: in
 * upper or lower case, with blanks or hyphens between groups, with or without padding. Left-over bits at the end are
 * dropped, as authenticator apps do: a secret of 52 random characters has four of them.
 */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** Decodes the text to at least one byte. */
    static byte[] decode(String text) throws Malformed {
        String digits = digits(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int pending = 0;
        int bits = 0;
        for (int i = 0; i < digits.length(); i++) {
            pending = pending << BITS | ALPHABET.indexOf(digits.charAt(i));
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(pending >> bits);
            }
        }
        if (bits >= BITS || bytes.size() == 0) {
            throw new Malformed("a part of it is missing: Base32 text cannot have this length");
        }
        return bytes.toByteArray();
    }

    private static String digits(String text) throws Malformed {
        StringBuilder digits = new StringBuilder();
        boolean padded = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=') {
                padded = true;
            } else if (!isSeparator(c)) {
                char digit = c < 128 ? Character.toUpperCase(c) : c;
                if (padded || ALPHABET.indexOf(digit) < 0) {
                    throw new Malformed("character " + (i + 1) + " is none of Base32 (A to Z, 2 to 7)");
                }
                digits.append(digit);
            }
        }
        return digits.toString();
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '-';
    }

    /** The text is not Base32. The message names the position, but shows nothing of the text. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }
}
