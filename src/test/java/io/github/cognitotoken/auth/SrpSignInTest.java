package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.auth.error.CognitoErrors;
import io.github.cognitotoken.auth.srp.SrpKeyPair;
import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.TestConnection;
import io.github.cognitotoken.userpool.UserPool;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Client and server, each with its own arithmetic, agree for whoever signs in with whatever password. */
@Order(1)
class SrpSignInTest {

    private static final int SIGN_INS = 1000;

    /** What the program takes. */
    private static final int SECRET_BITS = 256;

    /** What other clients take, for every tenth sign-in. */
    private static final int LONG_SECRET_BITS = 1024;

    private static final long SEED = 20261121L;

    @Test
    void aThousandRandomUsers_signIn() {
        try (UserPool pool = UserPool.http()
                .client(client -> client.id("1client").flows("ALLOW_USER_SRP_AUTH"))
                .start()) {
            CognitoApi client = TestApi.at(pool);
            String poolName = pool.id().substring(pool.id().indexOf('_') + 1);

            long signedIn = IntStream.range(0, SIGN_INS)
                    .parallel()
                    .filter(number -> signsIn(pool, client, poolName, number))
                    .count();

            assertThat(signedIn).isEqualTo(SIGN_INS);
        }
    }

    private static boolean signsIn(UserPool pool, CognitoApi client, String poolName, int number) {
        Random random = new Random(SEED + number);
        String username = "user-" + number + "-" + text(random, 1 + random.nextInt(20), false);
        String password = text(random, number % 50 == 0 ? 256 : 1 + random.nextInt(40), true);
        pool.user(username).password(password);
        Calls calls = TestConnection.calls(new CognitoErrors("1client", TestConnection.ANY)::failure);
        AuthService service = new AuthService(
                UserPoolApi.open(client, calls),
                new AppClient("1client", Optional.empty()),
                Optional.of(poolName),
                new PassThroughParameters(Map.of(), Map.of()),
                challenge -> {
                    throw new AssertionError("asked for " + challenge.name());
                },
                () -> SrpKeyPair.of(new BigInteger(number % 10 == 0 ? LONG_SECRET_BITS : SECRET_BITS, random)),
                InstantSource.system());
        return !service.signInWithSrp(username, Secret.of(password))
                .accessToken()
                .isEmpty();
    }

    /** Letters of all planes of Unicode, in passwords with blanks between them. */
    private static String text(Random random, int length, boolean blanks) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int codePoint =
                    random.nextInt(3) == 0 ? random.nextInt(Character.MAX_CODE_POINT) : ' ' + random.nextInt(95);
            boolean blank = Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
            if (Character.isDefined(codePoint)
                    && Character.getType(codePoint) != Character.SURROGATE
                    && !Character.isISOControl(codePoint)
                    && (blanks || !blank)) {
                text.appendCodePoint(codePoint);
            }
        }
        return text.toString();
    }
}
