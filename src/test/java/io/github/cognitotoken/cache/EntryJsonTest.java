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
import io.github.cognitotoken.token.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
                Entries.of(
                        new TokenQuery("https://host", "c", Optional.of("p"), Optional.empty(), Map.of("k", "v")),
                        null,
                        Samples.tokens(NOW.minusSeconds(600), "r"),
                        "bob",
                        Optional.empty(),
                        NOW,
                        Freshness.any()))) {
            assertThat(EntryJson.read(EntryJson.write(entry))).isEqualTo(entry);
        }
    }

    @Test
    void format_isOne_andStandsFirst() {
        assertThat(new String(EntryJson.write(Samples.entry("r")), UTF_8)).startsWith("{\"format\":1,");
    }

    @Test
    void otherFormats_areNotRead_whateverElseStandsThere() {
        for (String format : List.of("0", "2", "-1", "99999", "1.5", "1e400", "\"one\"", "null", "[]", "true")) {
            assertUnreadable("{\"format\":" + format + "}");
        }
        assertThatExceptionOfType(EntryJson.Unreadable.class)
                .isThrownBy(() -> EntryJson.read("{\"format\":2}".getBytes(UTF_8)))
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
        } catch (EntryJson.Unreadable e) {
            assertThat(e).hasMessageStartingWith("it ");
        }
    }

    private static void assertUnreadable(String text) {
        assertThatExceptionOfType(EntryJson.Unreadable.class).isThrownBy(() -> EntryJson.read(text.getBytes(UTF_8)));
    }
}
