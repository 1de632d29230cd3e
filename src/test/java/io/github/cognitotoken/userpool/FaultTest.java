package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static final String OPERATION = "InitiateAuth";

    private final UserPool pool = UserPool.http()
            .client(c -> {})
            .user("bob", u -> u.password("Correct-Horse-7"))
            .start();
    private final PoolCaller caller = new PoolCaller(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void drop_endsWithoutAByte_afterTheOperationTookEffect() throws Exception {
        pool.faults().next(OPERATION, Fault.drop());
        try (Socket socket = asked()) {
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
        assertThat(pool.requests().count(OPERATION)).isEqualTo(1);
    }

    @Test
    void reset_isAReset() throws Exception {
        pool.faults().next(OPERATION, Fault.reset());
        try (Socket socket = asked()) {
            assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void truncated_lacksTheEndOfTheBody() throws Exception {
        pool.faults().next(OPERATION, Fault.truncated());
        try (Socket socket = asked()) {
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("AccessToken")
                    .doesNotEndWith("}");
        }
    }

    @Test
    void drip_sendsTheWholeAnswerInTheEnd() throws Exception {
        pool.faults().next(OPERATION, Fault.drip(Duration.ofNanos(1000)));

        assertThat(signIn().status()).isEqualTo(200);
    }

    @Test
    void delay_sendsTheAnswerLater() throws Exception {
        pool.faults().next(OPERATION, Fault.delay(Duration.ofMillis(300)));
        try (Socket socket = asked()) {
            socket.setSoTimeout(1);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            socket.setSoTimeout(0);
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
    }

    @Test
    void hang_endsWithThePool() {
        pool.faults().next(OPERATION, Fault.hang());
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return signIn();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        pool.requests().await(OPERATION, 1);
        pool.close();

        assertThatThrownBy(answer::join).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void deliveryFaults_workBelowTls() throws Exception {
        try (UserPool tls = UserPool.https()
                .client(c -> {})
                .user("bob", u -> u.password("Correct-Horse-7"))
                .start()) {
            PoolCaller secure = new PoolCaller(tls, UserPoolTest.trusting(tls));
            for (Fault fault : new Fault[] {Fault.drop(), Fault.reset(), Fault.truncated()}) {
                tls.faults().next(OPERATION, fault);
                assertThatThrownBy(() -> secure.signIn("bob", "Correct-Horse-7"))
                        .isInstanceOf(IOException.class);
            }
            assertThat(secure.signIn("bob", "Correct-Horse-7").status()).isEqualTo(200);
        }
    }

    @Test
    void internalError_is500() throws Exception {
        pool.faults().next(OPERATION, Fault.internalError());
        Answer answer = signIn();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.refusal()).startsWith("InternalErrorException: ");
    }

    @Test
    void throttle_is400() throws Exception {
        pool.faults().next(OPERATION, Fault.throttle());
        Answer answer = signIn();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.refusal()).isEqualTo("TooManyRequestsException: Rate exceeded");
    }

    @Test
    void unavailable_is503WithAPage() throws Exception {
        pool.faults().next(OPERATION, Fault.unavailable());
        Answer answer = signIn();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html");
        assertThat(answer.response().body()).startsWith("<html>");
    }

    @Test
    void notJson_is200WithAPage() throws Exception {
        pool.faults().next(OPERATION, Fault.notJson());
        Answer answer = signIn();

        assertThat(answer.status()).isEqualTo(200);
        assertThatThrownBy(answer::json).isInstanceOfAny(JsonParseException.class, IllegalStateException.class);
    }

    @Test
    void contentType_isReplaced_andTheBodyKept() throws Exception {
        pool.faults().next(OPERATION, Fault.contentType("text/plain"));
        Answer answer = signIn();

        assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
        assertThat(answer.token("AccessToken")).isNotEmpty();
    }

    @Test
    void redirect_leadsElsewhere() throws Exception {
        pool.faults().next(OPERATION, Fault.redirect("http://127.0.0.1:1/"));
        Answer answer = signIn();

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("http://127.0.0.1:1/");
    }

    @Test
    void scriptedError_keepsHostileTextInTheBody_andTheHeadersWhole() throws Exception {
        pool.fail(OPERATION, 403, "ForbiddenException", "no\r\nhint: \u001b[31mforged");
        Answer answer = signIn();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.refusal()).isEqualTo("ForbiddenException: no\r\nhint: \u001b[31mforged");
        assertThat(answer.header("x-amzn-ErrorMessage")).isEqualTo("no  hint:  [31mforged");
    }

    @Test
    void plans_runInOrder_andEnd() throws Exception {
        pool.faults().next(2, OPERATION, Fault.internalError());
        pool.faults().next(OPERATION, Fault.throttle());

        assertThat(signIn().status()).isEqualTo(500);
        assertThat(signIn().status()).isEqualTo(500);
        assertThat(signIn().status()).isEqualTo(400);
        assertThat(signIn().status()).isEqualTo(200);
    }

    @Test
    void always_lastsUntilCleared_andSparesOtherOperations() throws Exception {
        pool.faults().always("RespondToAuthChallenge", Fault.throttle());
        assertThat(signIn().status()).isEqualTo(200);
        pool.faults().always(Faults.ANY, Fault.internalError());
        for (int i = 0; i < 3; i++) {
            assertThat(signIn().status()).isEqualTo(500);
        }
        pool.faults().clear();
        assertThat(signIn().status()).isEqualTo(200);
    }

    private Answer signIn() throws IOException {
        return caller.signIn("bob", "Correct-Horse-7");
    }

    /** A plain socket on which a sign-in has been asked for. */
    private Socket asked() throws IOException {
        String body = """
                {"AuthFlow":"USER_PASSWORD_AUTH","ClientId":"%s",\
                "AuthParameters":{"USERNAME":"bob","PASSWORD":"Correct-Horse-7"}}""".formatted(pool.client().id());
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), pool.port());
        socket.getOutputStream()
                .write(("POST / HTTP/1.1\r\nContent-Type: application/x-amz-json-1.1\r\nContent-Length: "
                                + body.length()
                                + "\r\nX-Amz-Target: AWSCognitoIdentityProviderService.InitiateAuth\r\n\r\n"
                                + body)
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
