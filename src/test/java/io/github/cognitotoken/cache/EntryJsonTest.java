package io.github.cognitotoken.cache;

import static io.github.cognitotoken.cache.Samples.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.cognitotoken.storage.Unreadable;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import io.github.cognitotoken.token.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryJsonTest {

    @Test
    void entry_isReadBackAsItWas() throws Exception {
        for (CacheEntry entry : List.of(
                Samples.entry("refresh"),
                Samples.entry(null),
                Samples.entryOf(
                        new Tokens(
                                "opaque",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(NOW),
                                Optional.empty(),
                                Optional.of("us-east-1_device")),
                        "ü日本🔑 \"quoted\"\n"),
                Samples.obtained(everything(), Samples.tokens(NOW.minusSeconds(600), "r"), "bob", Freshness.any()),
                CacheEntry.obtained(
                        Samples.ANYBODY,
                        new CacheEntry.Origin("machine", new Subject.Machine(), Optional.of("client-credentials")),
                        Samples.tokens(NOW, null),
                        NOW,
                        Freshness.any()))) {
            assertThat(EntryJson.read(EntryJson.write(entry))).isEqualTo(entry);
        }
    }

    private static TokenQuery everything() {
        return new TokenQuery(
                "https://host",
                "c",
                Optional.of("p"),
                new Subject.Unknown(),
                TokenParameters.of(Set.of("s/b", "s/a"), Optional.of("urn:api"), Map.of("k", "v"), Map.of("X", "y")));
    }

    @Test
    void format_isTwo_andStandsFirst() {
        assertThat(new String(EntryJson.write(Samples.entry("r")), UTF_8)).startsWith("{\"format\":2,");
    }

    /** As version 0.1.0 wrote it. */
    @Test
    void formatOne_isReadAsAnEntryOfTheUserPool_underTheSameName() throws Unreadable {
        String older = "{\"format\":1,\"place\":\"eu-west-1\",\"client_id\":\"client1\",\"username\":\"bob\","
                + "\"client_metadata\":{\"t\":\"a\"},\"typed_username\":\"bob@example.com\",\"flow\":\"srp\","
                + "\"rotating\":true,\"asked_life\":0,\"received_at\":1763712000000,\"access_life\":3600000,"
                + "\"id_life\":3600000,\"clock_difference\":0,\"access_token\":\"a\",\"id_token\":\"i\","
                + "\"refresh_token\":\"r\",\"device_key\":\"d\"}";

        CacheEntry entry = EntryJson.read(older.getBytes(UTF_8));

        assertThat(entry.grant()).isEqualTo("user-pool");
        assertThat(entry.key())
                .isEqualTo(new TokenKey(
                        "eu-west-1",
                        "client1",
                        new Subject.Named("bob"),
                        TokenParameters.of(Map.of("t", "a"), Map.of())));
        assertThat(entry.typedUsername()).isEqualTo("bob@example.com");
        assertThat(entry.tokens().refreshToken()).contains("r");
        assertThat(EntryJson.read(EntryJson.write(entry))).isEqualTo(entry);
    }

    @Test
    void otherFormats_areNotRead_whateverElseStandsThere() {
        for (String format : List.of("0", "3", "-1", "99999", "1.5", "1e400", "\"one\"", "null", "[]", "true")) {
            assertUnreadable("{\"format\":" + format + "}");
        }
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> EntryJson.read("{\"format\":3}".getBytes(UTF_8)))
                .withMessage("it was written by another version of cognito-token");
    }

    @Test
    void whatIsNoEntry_isUnreadable() {
        for (String text :
                List.of("", " ", "\0", "{", "[]", "null", "1", "\"x\"", "{}", "{\"format\":1}", "not json")) {
            assertUnreadable(text);
        }
        assertUnreadable("[".repeat(200_000));
        assertUnreadable("{\"format\":".repeat(100_000));
    }

    @Test
    void anyMemberOfAnyOtherType_isReadOrUnreadable_andNothingElse() {
        List<JsonElement> others = List.of(
                JsonNull.INSTANCE,
                new JsonArray(),
                new JsonObject(),
                new JsonPrimitive("text"),
                new JsonPrimitive(true),
                new JsonPrimitive(-1),
                new JsonPrimitive(Long.MAX_VALUE),
                new JsonPrimitive(Long.MIN_VALUE),
                new JsonPrimitive(1e300),
                JsonParser.parseString("1e999999999"));
        for (String member : whole().keySet()) {
            for (JsonElement other : others) {
                JsonObject json = whole();
                json.add(member, other);
                readOrUnreadable(json.toString().getBytes(UTF_8));
            }
            JsonObject json = whole();
            json.remove(member);
            readOrUnreadable(json.toString().getBytes(UTF_8));
        }
    }

    @Test
    void randomGarbage_isReadOrUnreadable_andNothingElse() {
        Random random = new Random(4);
        byte[] good = EntryJson.write(Samples.entry("refresh"));
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = good.clone();
            if (i % 4 == 0) {
                bytes = new byte[random.nextInt(100)];
                random.nextBytes(bytes);
            } else if (i % 4 == 1) {
                bytes = java.util.Arrays.copyOf(good, random.nextInt(good.length));
            }
            for (int change = random.nextInt(4); change > 0 && bytes.length > 0; change--) {
                String interesting = "{}[]\",:0-9e.ntf\\ ";
                bytes[random.nextInt(bytes.length)] = (byte) interesting.charAt(random.nextInt(interesting.length()));
            }
            readOrUnreadable(bytes);
        }
    }

    private static JsonObject whole() {
        return JsonParser.parseString(new String(EntryJson.write(Samples.entry("r")), UTF_8))
                .getAsJsonObject();
    }

    /** Whatever is read can also be worked with. */
    private static void readOrUnreadable(byte[] bytes) {
        try {
            CacheEntry entry = EntryJson.read(bytes);
            Freshness.usual(true).accepts(entry, NOW);
            entry.accessEnds();
            entry.idEnds();
            assertThat(entry.key().name()).hasSize(64);
            assertThat(entry).asString().isNotEmpty();
        } catch (Unreadable e) {
            assertThat(e).hasMessageStartingWith("it ");
        }
    }

    private static void assertUnreadable(String text) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> EntryJson.read(text.getBytes(UTF_8)));
    }
}
