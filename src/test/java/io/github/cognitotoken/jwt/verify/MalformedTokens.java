package io.github.cognitotoken.jwt.verify;

import io.github.cognitotoken.userpool.TokenMint;
import io.github.cognitotoken.userpool.UserPool;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes tokens that are broken in one way each; the pool's own key signs those whose text alone is at fault. */
public final class MalformedTokens {

    private static final String[] ODD = {
        "\u0000", "\n", "\r\n", " ", "\t", "\u200b", "\u202e", "\ufeff", "\u0130", "\uff0e", "é", "😀", "\ud800", ".",
        "=", "+", "/", "%2e"
    };

    private final UserPool pool;
    private final Random random;
    private final String access;
    private final String id;
    private final List<Supplier<String>> kinds = new ArrayList<>();

    public MalformedTokens(UserPool pool, long seed) {
        this.pool = pool;
        this.random = new Random(seed);
        this.access = TokenMint.access(pool).signed();
        this.id = TokenMint.id(pool).signed();
        kinds.addAll(List.of(
                this::flipped,
                this::flipped,
                this::cut,
                this::repeated,
                this::withOddText,
                this::mixed,
                this::garbage,
                this::parts,
                this::otherSignature,
                this::otherPadding,
                this::hugeSigned,
                this::deepSigned,
                this::deepHeader,
                this::duplicateClaim,
                this::duplicateHeader,
                this::brokenJson,
                this::otherJson,
                this::unicodeNames,
                this::wrongTypes));
    }

    /** The next one: each kind in turn. */
    public String next(int i) {
        return kinds.get(i % kinds.size()).get();
    }

    private String good() {
        return random.nextBoolean() ? access : id;
    }

    /** One to three bits are others. */
    private String flipped() {
        String token = good();
        char[] text = token.toCharArray();
        for (int flips = 1 + random.nextInt(3); flips > 0 || token.equals(new String(text)); flips--) {
            text[random.nextInt(text.length)] ^= (char) (1 << random.nextInt(8));
        }
        return new String(text);
    }

    private String cut() {
        String token = good();
        int from = random.nextInt(token.length());
        int to = Math.min(token.length(), from + 1 + random.nextInt(40));
        return switch (random.nextInt(3)) {
            case 0 -> token.substring(0, from);
            case 1 -> token.substring(from + 1);
            default -> token.substring(0, from) + token.substring(to);
        };
    }

    private String repeated() {
        return switch (random.nextInt(4)) {
            case 0 -> good().repeat(1 + random.nextInt(60)) + ".";
            case 1 -> ".".repeat(random.nextInt(100_000));
            case 2 -> good() + "A".repeat(4 * (1 + random.nextInt(100_000)));
            default -> "A".repeat(random.nextInt(300_000)) + "." + good();
        };
    }

    private String withOddText() {
        StringBuilder token = new StringBuilder(good());
        for (int i = random.nextInt(3); i >= 0; i--) {
            token.insert(random.nextInt(token.length() + 1), ODD[random.nextInt(ODD.length)]);
        }
        return token.toString();
    }

    /** Parts of both tokens: at least one is of the other. */
    private String mixed() {
        String[] a = access.split("\\.", -1);
        String[] b = id.split("\\.", -1);
        return switch (random.nextInt(5)) {
            case 0 -> a[0] + "." + a[1] + "." + b[2];
            case 1 -> a[0] + "." + b[1] + "." + a[2];
            case 2 -> b[0] + "." + a[1] + "." + a[2];
            case 3 -> a[1] + "." + a[0] + "." + a[2];
            default -> b[0] + "." + b[1] + "." + a[2];
        };
    }

    private String garbage() {
        byte[] bytes = new byte[random.nextInt(2000)];
        random.nextBytes(bytes);
        return new String(bytes, random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** Any number of parts, of any bytes. */
    private String parts() {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            parts.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return String.join(".", parts);
    }

    private String otherSignature() {
        byte[] signature = new byte[new int[] {0, 1, 255, 256, 257, 512}[random.nextInt(6)]];
        random.nextBytes(signature);
        String token = good();
        return token.substring(0, token.lastIndexOf('.') + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private String otherPadding() {
        String token = good();
        String[] parts = token.split("\\.", -1);
        int part = random.nextInt(3);
        parts[part] += "=".repeat(1 + random.nextInt(4));
        return String.join(".", parts);
    }

    private String hugeSigned() {
        return TokenMint.access(pool)
                .claim("x", "x".repeat(50_000 + random.nextInt(500_000)))
                .signed();
    }

    private String deepSigned() {
        int depth = 300 + random.nextInt(random.nextInt(10) == 0 ? 100_000 : 10_000);
        String deep = random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        return TokenMint.access(pool)
                .signedPayload(TokenMint.access(pool).payloadText().replaceFirst("\\{", "{\"x\":" + deep + ","));
    }

    private String deepHeader() {
        int depth = 300 + random.nextInt(5_000);
        String deep = "[".repeat(depth) + (random.nextBoolean() ? "]".repeat(depth) : "");
        return TokenMint.access(pool)
                .signedHeader(TokenMint.access(pool).headerText().replaceFirst("\\{", "{\"x\":" + deep + ","));
    }

    private String duplicateClaim() {
        TokenMint token = TokenMint.access(pool);
        String[] pairs = {
            "\"exp\":99999999999", "\"iss\":\"x\"", "\"token_use\":\"id\"", "\"\\u0065xp\":1", "\"sub\":{}"
        };
        String pair = pairs[random.nextInt(pairs.length)];
        String payload = token.payloadText();
        return token.signedPayload(
                random.nextBoolean()
                        ? payload.replaceFirst("\\{", "{" + pair.replace("\\", "\\\\") + ",")
                        : payload.substring(0, payload.length() - 1) + "," + pair + "}");
    }

    private String duplicateHeader() {
        TokenMint token = TokenMint.access(pool);
        String[] pairs = {"\"alg\":\"none\"", "\"alg\":\"RS256\"", "\"kid\":\"x\""};
        return token.signedHeader(
                token.headerText().replaceFirst("\\{", "{" + pairs[random.nextInt(pairs.length)] + ","));
    }

    /** Signed text that is no JSON object, or more than one. */
    private String brokenJson() {
        TokenMint token = TokenMint.access(pool);
        String payload = token.payloadText();
        return switch (random.nextInt(7)) {
            case 0 -> token.signedPayload(payload.substring(0, random.nextInt(payload.length())));
            case 1 -> token.signedPayload(payload + payload);
            case 2 -> token.signedPayload(payload.replace('"', '\''));
            case 3 -> token.signedPayload("/* */" + payload);
            case 4 -> token.signedPayload("\ufeff" + payload);
            case 5 -> token.signedHeader(token.headerText() + " {}");
            default -> token.signedPayload(payload.replaceFirst(",", ";"));
        };
    }

    private String otherJson() {
        String[] texts = {"", " ", "null", "true", "7", "\"x\"", "[]", "{}", "[{}]", "{\"exp\":NaN}", "{\"exp\":1e999}"
        };
        return TokenMint.access(pool).signedPayload(texts[random.nextInt(texts.length)]);
    }

    /** Claims whose names or values only look like those that are asked for. */
    private String unicodeNames() {
        return switch (random.nextInt(4)) {
            case 0 ->
                TokenMint.access(pool)
                        .without("iss")
                        .claim("\u0131ss", pool.issuer())
                        .signed();
            case 1 ->
                TokenMint.access(pool)
                        .claim("iss", pool.issuer() + ODD[random.nextInt(ODD.length)])
                        .signed();
            case 2 ->
                TokenMint.access(pool)
                        .claim("client_id", pool.client().id() + "\u200d")
                        .signed();
            default -> TokenMint.access(pool).header("alg", "ＲＳ256").signed();
        };
    }

    private String wrongTypes() {
        String[] values = {"null", "[]", "{}", "true", "\"\"", "-1e400", "\"x\""};
        String[] claims = {"iss", "exp", "token_use", "client_id", "nbf"};
        TokenMint token = TokenMint.access(pool);
        String claim = claims[random.nextInt(claims.length)];
        token.without(claim);
        String payload = token.payloadText();
        return token.signedPayload(
                payload.replaceFirst("\\{", "{\"" + claim + "\":" + values[random.nextInt(values.length)] + ","));
    }
}
