package io.github.cognitotoken.userpool.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What an authenticator says (WebAuthn 6.1).
 *
 * @param rpIdHash in hexadecimal
 * @param credential when one was made
 */
record AuthenticatorData(String rpIdHash, int flags, long counter, Optional<Credential> credential) {

    private static final int HASH_LENGTH = 32;
    private static final int AAGUID_LENGTH = 16;
    private static final int USER_PRESENT = 0x01;
    private static final int HAS_CREDENTIAL = 0x40;

    static AuthenticatorData parse(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            String rpIdHash = HexFormat.of().formatHex(take(buffer, HASH_LENGTH));
            int flags = buffer.get() & 0xff;
            long counter = buffer.getInt() & 0xffff_ffffL;
            Optional<Credential> credential =
                    (flags & HAS_CREDENTIAL) == 0 ? Optional.empty() : Optional.of(credential(buffer));
            return new AuthenticatorData(rpIdHash, flags, counter, credential);
        } catch (BufferUnderflowException e) {
            throw new SignInRefused("The passkey's data is incomplete.");
        }
    }

    /** For this relying party, and with somebody at the authenticator. */
    void check(String relyingParty) {
        if (!rpIdHash.equals(HexFormat.of().formatHex(Sha256.of(relyingParty.getBytes(UTF_8))))) {
            throw new SignInRefused("The passkey is one of another site.");
        }
        if ((flags & USER_PRESENT) == 0) {
            throw new SignInRefused("Nobody was present at the passkey.");
        }
    }

    private static Credential credential(ByteBuffer buffer) {
        take(buffer, AAGUID_LENGTH);
        byte[] id = take(buffer, buffer.getShort() & 0xffff);
        return new Credential(Passkeys.name(id), CoseKey.parse(take(buffer, buffer.remaining())));
    }

    private static byte[] take(ByteBuffer buffer, int length) {
        if (length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    record Credential(String id, PublicKey key) {}
}
