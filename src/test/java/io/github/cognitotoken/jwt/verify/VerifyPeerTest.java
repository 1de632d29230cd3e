package io.github.cognitotoken.jwt.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.node.Installation;
import io.github.cognitotoken.node.Node;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.userpool.SigningKeys;
import io.github.cognitotoken.userpool.TokenMint;
import io.github.cognitotoken.userpool.UserPool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The second opinion on verified tokens: the library that AWS gives to those who receive them. */
@Order(0)
class VerifyPeerTest {

    private static final int TOKENS = 200;

    private static final String ORIGINAL = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEf123";
    private static final String UPDATED = "https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEf123";

    private static final String[] TEXTS = {"a", "Z", "9", " ", "é", "漢", "😀", "\"", "\\", "/", "<"};

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** A token and the use that is expected of it. */
    private record Case(String kind, String token, Optional<TokenUse> use) {}

    @BeforeAll
    static void needsNode() {
        Node.require("aws-jwt-verify");
    }

    @Test
    void randomTokens_goodAndBad_haveTheSameVerdict() {
        TestVerifier test = new TestVerifier(Optional.empty());
        try (UserPool pool = test.pool) {
            JsonObject encryption = SigningKeys.successors().id().jwk();
            encryption.addProperty("use", "enc");
            pool.keys().publish(encryption);
            List<Case> cases = new ArrayList<>();
            for (int i = 0; i < TOKENS; i++) {
                cases.add(next(pool, i));
            }

            List<String> theirs = theirVerdicts(pool, cases);

            int valid = 0;
            for (int i = 0; i < TOKENS; i++) {
                String ours = verdict(test, cases.get(i));
                assertThat(ours.equals("valid"))
                        .as("%s: ours %s, theirs %s, seed %d", cases.get(i).kind(), ours, theirs.get(i), seed)
                        .isEqualTo(theirs.get(i).equals("valid"));
                valid += ours.equals("valid") ? 1 : 0;
            }
            assertThat(valid).as("valid ones, seed %d", seed).isBetween(TOKENS / 5, TOKENS * 4 / 5);
        }
    }

    private String verdict(TestVerifier test, Case each) {
        ExpectedToken expected = new ExpectedToken(
                List.of(Issuer.at(ORIGINAL, test.pool.issuer()), Issuer.at(UPDATED, test.pool.issuer())),
                each.use(),
                Optional.of(test.pool.client().id()),
                Optional.empty());
        try {
            test.verifier(expected).verify(each.token());
            return "valid";
        } catch (Failure e) {
            return e.getMessage();
        }
    }

    private static List<String> theirVerdicts(UserPool pool, List<Case> cases) {
        JsonObject input = new JsonObject();
        input.addProperty("userPoolId", pool.id());
        input.addProperty("clientId", pool.client().id());
        input.addProperty("graceSeconds", ClaimChecks.TOLERANCE.toSeconds());
        input.add("jwks", JsonParser.parseString(jwks(pool)));
        JsonArray tokens = new JsonArray();
        for (Case each : cases) {
            JsonObject token = new JsonObject();
            token.addProperty("token", each.token());
            token.add(
                    "use",
                    each.use()
                            .<JsonElement>map(use -> new JsonPrimitive(use.label()))
                            .orElse(JsonNull.INSTANCE));
            tokens.add(token);
        }
        input.add("tokens", tokens);
        String output = Node.run(new Installation("jwt-peer").script("verify.js"), input.toString());
        return JsonParser.parseString(output).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private static String jwks(UserPool pool) {
        return pool.keys().jwks().toString();
    }

    /** Every third is good. */
    private Case next(UserPool pool, int i) {
        boolean isAccess = random.nextBoolean();
        TokenMint mint = (isAccess ? TokenMint.access(pool) : TokenMint.id(pool))
                .claim("iss", random.nextBoolean() ? ORIGINAL : UPDATED);
        TokenUse use = isAccess ? TokenUse.ACCESS : TokenUse.ID;
        Optional<TokenUse> expected = random.nextBoolean() ? Optional.empty() : Optional.of(use);
        for (int more = random.nextInt(4); more > 0; more--) {
            mint.claim("custom:" + random.nextInt(100), text());
        }
        long now = Instant.now().getEpochSecond();
        String forClient = isAccess ? "client_id" : "aud";
        return switch (i % 3 == 0 ? -1 : random.nextInt(24)) {
            case 0 -> new Case("other issuer", mint.claim("iss", ORIGINAL + "x").signed(), expected);
            case 1 -> new Case("no issuer", mint.without("iss").signed(), expected);
            case 2 -> new Case("ended", mint.claim("exp", now - 600).signed(), expected);
            case 3 -> new Case("ended a moment ago", mint.claim("exp", now - 20).signed(), expected);
            case 4 -> new Case("not begun", mint.claim("nbf", now + 600).signed(), expected);
            case 5 -> new Case("begins in a moment", mint.claim("nbf", now + 20).signed(), expected);
            case 6 -> new Case("begun", mint.claim("nbf", now - 600).signed(), expected);
            case 7 -> new Case("other client", mint.claim(forClient, "another").signed(), expected);
            case 8 -> new Case("no client", mint.without(forClient).signed(), expected);
            case 9 -> new Case("the other use", mint.signed(), Optional.of(isAccess ? TokenUse.ID : TokenUse.ACCESS));
            case 10 ->
                new Case("unknown use", mint.claim("token_use", "refresh").signed(), expected);
            case 11 -> new Case("no use", mint.without("token_use").signed(), expected);
            case 12 -> new Case("unsigned", mint.header("alg", "none").unsigned(), expected);
            case 13 -> new Case("shared secret", mint.header("alg", "HS256").macByPublicKey(), expected);
            case 14 -> new Case("mac as RS256", mint.macByPublicKey(), expected);
            case 15 -> new Case("unknown key", mint.header("kid", text()).signed(), expected);
            case 16 -> new Case("no key", mint.withoutHeader("kid").signed(), expected);
            case 17 ->
                new Case("other key", mint.signedBy(SigningKeys.successors().access()), expected);
            case 18 ->
                new Case(
                        "encryption key",
                        mint.header("kid", SigningKeys.successors().id().kid())
                                .signedBy(SigningKeys.successors().id()),
                        expected);
            case 19 -> new Case("other algorithm", mint.header("alg", "RS512").signed(), expected);
            case 20 ->
                new Case(
                        "end as text",
                        mint.claim("exp", Long.toString(now + 600)).signed(),
                        expected);
            case 21 -> new Case("changed payload", changed(mint.signed(), 1), expected);
            case 22 -> new Case("changed signature", changed(mint.signed(), 2), expected);
            case 23 -> new Case("cut", mint.signed().substring(0, 20 + random.nextInt(400)), expected);
            default -> new Case("good", mint.signed(), expected);
        };
    }

    /** The token with one byte of one part changed. */
    private String changed(String token, int part) {
        String[] parts = token.split("\\.", -1);
        byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return String.join(".", parts);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i >= 0; i--) {
            text.append(TEXTS[random.nextInt(TEXTS.length)]);
        }
        return text.toString();
    }
}
