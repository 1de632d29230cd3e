package io.github.cognitotoken.userpool.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An authenticator and the browser around it; tests spoil what it says. */
final class TestAuthenticator {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    final byte[] id = {1, 2, 3, 4, 5, 6, 7, (byte) 0xff};
    String origin;
    String relyingParty = "localhost";
    int flags = 0x01;
    int counter = 1;
    private final KeyPair keys;

    TestAuthenticator(String origin) throws Exception {
        this.origin = origin;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
    }

    PublicKey key() {
        return keys.getPublic();
    }

    /** The answer of navigator.credentials.create. */
    String create(String challenge) throws Exception {
        byte[] cose = cose();
        byte[] credential = ByteBuffer.allocate(16 + 2 + id.length + cose.length)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(cose)
                .array();
        JsonObject reply = reply(clientData("webauthn.create", challenge));
        reply.addProperty("authenticatorData", BASE64.encodeToString(data(flags | 0x40, credential)));
        return reply.toString();
    }

    /** The answer of navigator.credentials.get. */
    String get(String challenge) throws Exception {
        byte[] clientData = clientData("webauthn.get", challenge);
        byte[] data = data(flags, new byte[0]);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(MessageDigest.getInstance("SHA-256").digest(clientData));
        JsonObject reply = reply(clientData);
        reply.addProperty("authenticatorData", BASE64.encodeToString(data));
        reply.addProperty("signature", BASE64.encodeToString(signature.sign()));
        return reply.toString();
    }

    private JsonObject reply(byte[] clientData) {
        JsonObject reply = new JsonObject();
        reply.addProperty("id", BASE64.encodeToString(id));
        reply.addProperty("clientDataJSON", BASE64.encodeToString(clientData));
        return reply;
    }

    private byte[] clientData(String type, String challenge) {
        JsonObject clientData = new JsonObject();
        clientData.addProperty("type", type);
        clientData.addProperty("challenge", challenge);
        clientData.addProperty("origin", origin);
        clientData.addProperty("crossOrigin", false);
        return clientData.toString().getBytes(UTF_8);
    }

    private byte[] data(int withFlags, byte[] credential) throws Exception {
        byte[] rpIdHash = MessageDigest.getInstance("SHA-256").digest(relyingParty.getBytes(UTF_8));
        return ByteBuffer.allocate(rpIdHash.length + 1 + 4 + credential.length)
                .put(rpIdHash)
                .put((byte) withFlags)
                .putInt(counter)
                .put(credential)
                .array();
    }

    private byte[] cose() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        String x = coordinate(key.getW().getAffineX());
        String y = coordinate(key.getW().getAffineY());
        return HexFormat.of().parseHex("a5010203262001215820" + x + "225820" + y);
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return HexFormat.of().formatHex(Arrays.copyOf(padded, 32));
    }
}
