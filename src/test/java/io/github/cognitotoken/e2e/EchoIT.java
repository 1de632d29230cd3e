package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.userpool.http.HttpConversation;
import io.github.cognitotoken.userpool.http.Listener;
import io.github.cognitotoken.userpool.http.Reply;
import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that repeats in its errors what it was sent, as some emulators do. */
class EchoIT {

    private static final String TYPE = "application/x-amz-json-1.1";
    private static final String PASSWORD = "Pass\"word\\8+/=";
    private static final Set<String> SHOWN =
            Set.of("USERNAME", "ClientId", "AuthFlow", "ChallengeName", "PREFERRED_CHALLENGE", "TIMESTAMP");

    private final Set<String> values = ConcurrentHashMap.newKeySet();
    private final Listener server = Listener.plain(new HttpConversation(this::reply));
    private UnaryOperator<String> encoding = UnaryOperator.identity();
    private String flow = "password";

    /** How the server repeats a value. */
    enum Encoding {
        PLAIN(value -> value),
        BASE64(value -> Base64.getEncoder().encodeToString(("id:" + value).getBytes(UTF_8))),
        HEX(value -> HexFormat.of().formatHex(value.getBytes(UTF_8))),
        PERCENT(value -> URLEncoder.encode(value, UTF_8)),
        JSON(value -> value.replace("\\", "\\\\").replace("\"", "\\\""));

        final UnaryOperator<String> of;

        Encoding(UnaryOperator<String> of) {
            this.of = of;
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSent_isNeverShownNorStored(Encoding how) {
        encoding = how.of;
        for (String manner : new String[] {"password", "srp"}) {
            flow = manner;
            for (String output : new String[] {"raw", "json"}) {
                CognitoToken program = program();
                Outcome outcome =
                        program.run("--debug", "--flow", flow, "-o", output).ends(4);

                assertThat(outcome.stderr()).contains("trigger of the user pool refused");
                for (String value : values) {
                    assertAbsent(outcome.stderr(), value);
                    program.cache()
                            .files(".failure")
                            .forEach(file -> assertAbsent(program.cache().read(file), value));
                }
            }
        }
        assertThat(values).hasSizeGreaterThan(5);
    }

    private void assertAbsent(String text, String value) {
        assertThat(text).doesNotContain(value, encoding.apply(value));
    }

    private CognitoToken program() {
        return CognitoToken.alone()
                .as(NAME, PASSWORD)
                .env("AWS_ENDPOINT_URL", "http://127.0.0.1:" + server.port())
                .env("COGNITO_CLIENT_ID", "1client")
                .env("COGNITO_CLIENT_SECRET", "s3cret-of-client")
                .env("COGNITO_USER_POOL_ID", "us-east-1_AbCdEf123")
                .env("COGNITO_MFA_CODE", "918273");
    }

    /** Asks once, and repeats what it gets as the answer. */
    private Reply reply(Request request) {
        JsonObject body = JsonParser.parseString(request.body()).getAsJsonObject();
        StringBuilder all = new StringBuilder();
        collect(body, all);
        if (body.has("AuthFlow")) {
            return Reply.of(Response.of(200, TYPE, challenge().toString()));
        }
        JsonObject error = new JsonObject();
        error.addProperty("__type", "UserLambdaValidationException");
        error.addProperty("message", all.toString());
        return Reply.of(Response.of(400, TYPE, error.toString()));
    }

    private JsonObject challenge() {
        boolean srp = flow.equals("srp");
        JsonObject parameters = new JsonObject();
        parameters.addProperty("USER_ID_FOR_SRP", NAME);
        if (srp) {
            parameters.addProperty("SALT", "12ab");
            parameters.addProperty("SRP_B", "34cd");
            parameters.addProperty("SECRET_BLOCK", Base64.getEncoder().encodeToString(new byte[60]));
        }
        JsonObject challenge = new JsonObject();
        challenge.addProperty("ChallengeName", srp ? "PASSWORD_VERIFIER" : "SMS_MFA");
        challenge.addProperty("Session", "session-".repeat(4));
        challenge.add("ChallengeParameters", parameters);
        return challenge;
    }

    private void collect(JsonObject object, StringBuilder all) {
        object.entrySet().forEach(member -> {
            if (member.getValue().isJsonObject()) {
                collect(member.getValue().getAsJsonObject(), all);
            } else if (!SHOWN.contains(member.getKey())) {
                values.add(member.getValue().getAsString());
                all.append(encoding.apply(member.getValue().getAsString())).append(' ');
            }
        });
    }
}
