package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.node.Installation;
import io.github.cognitotoken.node.Node;
import io.github.cognitotoken.userpool.srp.ServerValue;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The second opinion on the pool's SRP: the JavaScript library of Cognito's makers signs in. */
@Order(0)
class SrpPeerTest {

    private static final int USERS = 100;
    private static final int DEVICES = 5;
    private static final int LONGEST_PASSWORD = 256;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<Integer, String> passwords = new HashMap<>();

    @BeforeAll
    static void needsNode() {
        Node.require("amazon-cognito-identity-js");
    }

    @Test
    void usersWithAnyPasswordAndSalt_signIn_andOnlyWithTheirOwn() throws Exception {
        try (UserPool pool = UserPool.http()
                .client(c -> c.flows("ALLOW_USER_SRP_AUTH"))
                .serverValue(ServerValue.RANDOM)
                .start()) {
            JsonArray users = new JsonArray();
            for (int i = 0; i < USERS; i++) {
                String password = password(i);
                pool.user("user" + i).password(password);
                users.add(user("user" + i, password));
            }
            users.add(user("user0", password(0) + "?"));

            JsonArray results = signIn(pool, users);

            for (int i = 0; i < USERS; i++) {
                assertThat(claims(results, i).get("username").getAsString()).isEqualTo("user" + i);
            }
            assertThat(results.get(USERS).getAsString())
                    .isEqualTo("NotAuthorizedException: Incorrect username or password.");
        }
    }

    @Test
    void oddSaltsAndShortServerValues_areReadAlike() throws Exception {
        try (UserPool pool = UserPool.http()
                .client(c -> c.flows("ALLOW_USER_SRP_AUTH").sendsSessionWithSrp(true))
                .serverValue(ServerValue.SHORT)
                .user("odd", u -> u.password("Correct-Horse-7").salt("abc"))
                .user("high", u -> u.password("Correct-Horse-7").salt("f0e1d2c3b4a5968778695a4b3c2d1e0f"))
                .user("padded", u -> u.password("Correct-Horse-7").salt("0000c3b4a5968778695a4b3c2d1e0f"))
                .start()) {
            JsonArray users = new JsonArray();
            Stream.of("odd", "high", "padded").forEach(name -> users.add(user(name, "Correct-Horse-7")));

            JsonArray results = signIn(pool, users);

            assertThat(Stream.of(0, 1, 2)
                            .map(i -> claims(results, i).get("username").getAsString()))
                    .containsExactly("odd", "high", "padded");
        }
    }

    @Test
    void device_isConfirmedAndProvenByTheLibrary() throws Exception {
        try (UserPool pool = UserPool.http()
                .client(c -> c.flows("ALLOW_USER_SRP_AUTH"))
                .devices(DeviceTracking.ALWAYS)
                .start()) {
            JsonArray users = new JsonArray();
            for (int i = 0; i < DEVICES; i++) {
                pool.user("user" + i).password(password(i));
                // the second time from the device that was confirmed at the first
                users.add(user("user" + i, password(i)));
                users.add(user("user" + i, password(i)));
            }

            JsonArray results = signIn(pool, users);

            for (int i = 0; i < 2 * DEVICES; i += 2) {
                assertThat(claims(results, i + 1).get("device_key"))
                        .isNotNull()
                        .isEqualTo(claims(results, i).get("device_key"));
            }
            assertThat(pool.requests().count("ConfirmDevice")).isEqualTo(DEVICES);
        }
    }

    /** Every fourth is long, every fourth has blanks, and all are of any plane. */
    private String password(int i) {
        return passwords.computeIfAbsent(i, this::newPassword);
    }

    private String newPassword(int i) {
        int length = i % 4 == 0 ? LONGEST_PASSWORD : 1 + random.nextInt(30);
        String text = Stream.generate(this::character).limit(length).collect(Collectors.joining());
        return i % 4 == 1 ? " " + text + " \t" + text : text;
    }

    private String character() {
        int point = random.nextInt(4) == 0 ? random.nextInt(0x110000) : ' ' + random.nextInt(0x5F);
        return Character.isDefined(point) && Character.getType(point) != Character.SURROGATE
                ? Character.toString(point)
                : "é";
    }

    private static JsonObject user(String name, String password) {
        JsonObject user = new JsonObject();
        user.addProperty("username", name);
        user.addProperty("password", password);
        return user;
    }

    private JsonObject claims(JsonArray results, int i) {
        String token = results.get(i).getAsString();
        assertThat(token).as("sign-in %d, seed %d", i, seed).doesNotContain(" ");
        return TokenTest.claims(token);
    }

    private static JsonArray signIn(UserPool pool, JsonArray users) throws IOException {
        JsonObject input = new JsonObject();
        input.addProperty("endpoint", pool.endpoint() + "/");
        input.addProperty("poolId", pool.id());
        input.addProperty("clientId", pool.client().id());
        input.add("users", users);
        JsonElement output =
                JsonParser.parseString(Node.run(new Installation("srp-peer").script("sign-in.js"), input.toString()));
        return output.getAsJsonArray();
    }
}
