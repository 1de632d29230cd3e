package io.github.cognitotoken.e2e;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The first message of a TLS handshake (RFC 8446, section 4.1.2), as far as tests want to know it. */
final class ClientHello {

    /** The numbers of groups of keys (section 4.2.7). */
    static final int P256 = 0x17;

    static final int P384 = 0x18;
    static final int X25519 = 0x1D;

    private static final int SUPPORTED_GROUPS = 10;
    private static final int KEY_SHARE = 51;

    private final List<Integer> groups = new ArrayList<>();
    private final List<Integer> keys = new ArrayList<>();

    private ClientHello() {}

    /** Reads it from a connection, where it is one record. */
    static ClientHello from(InputStream connection) throws IOException {
        DataInputStream in = new DataInputStream(connection);
        in.skipNBytes(3); // type and version of the record
        return of(ByteBuffer.wrap(in.readNBytes(in.readUnsignedShort())));
    }

    /** The groups that the client knows, the best first. */
    List<Integer> groups() {
        return groups;
    }

    /** The groups for which it sends a key at once. */
    List<Integer> keys() {
        return keys;
    }

    private static ClientHello of(ByteBuffer message) {
        ClientHello hello = new ClientHello();
        message.position(4 + 2 + 32); // type and length of the message, version, random value
        skip(message, message.get()); // the session's id
        skip(message, message.getShort()); // cipher suites
        skip(message, message.get()); // compression
        message.getShort();
        while (message.hasRemaining()) {
            int type = message.getShort();
            hello.extension(type, part(message, message.getShort()));
        }
        return hello;
    }

    private void extension(int type, ByteBuffer content) {
        if (type == SUPPORTED_GROUPS || type == KEY_SHARE) {
            content.getShort();
        }
        while (type == SUPPORTED_GROUPS && content.hasRemaining()) {
            groups.add((int) content.getShort());
        }
        while (type == KEY_SHARE && content.hasRemaining()) {
            keys.add((int) content.getShort());
            skip(content, content.getShort());
        }
    }

    private static ByteBuffer part(ByteBuffer from, int length) {
        ByteBuffer part = from.slice(from.position(), length);
        skip(from, length);
        return part;
    }

    private static void skip(ByteBuffer in, int length) {
        in.position(in.position() + length);
    }
}
