package io.github.cognitotoken.net;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A certificate in DER of which only the name is looked at: RFC 5280, 4.1. */
final class EncodedCertificate {

    /** The tag of a field that may be left out. */
    private static final int VERSION = 0xA0;
    /** Serial number, signature algorithm, issuer and validity. */
    private static final int FIELDS_BEFORE_THE_SUBJECT = 4;

    private EncodedCertificate() {}

    /** The subject's name as it is encoded; empty if this is no certificate. */
    static Optional<ByteBuffer> subject(byte[] der) {
        try {
            ByteBuffer certificate = content(ByteBuffer.wrap(der));
            ByteBuffer fields = content(certificate);
            if ((fields.get(fields.position()) & 0xFF) == VERSION) {
                content(fields);
            }
            for (int i = 0; i < FIELDS_BEFORE_THE_SUBJECT; i++) {
                content(fields);
            }
            int begin = fields.position();
            content(fields);
            return Optional.of(ByteBuffer.wrap(der, fields.arrayOffset() + begin, fields.position() - begin)
                    .slice());
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Passes an element; returns what is in it. */
    private static ByteBuffer content(ByteBuffer elements) {
        elements.get();
        int length = elements.get() & 0xFF;
        if (length >= 0x80) {
            int bytes = length & 0x7F;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = (length << 8) | (elements.get() & 0xFF);
            }
        }
        ByteBuffer content = elements.slice(elements.position(), length);
        elements.position(elements.position() + length);
        return content;
    }
}
