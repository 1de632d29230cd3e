package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.cognitolocal.CognitoLocal;
import io.github.cognitotoken.cognitolocal.CognitoLocalExtension;
import io.github.cognitotoken.userpool.Totp;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a user pool that was not written by this project. */
@ExtendWith(CognitoLocalExtension.class)
class CognitoLocalIT {

    private static final String PASSWORD = "Correct-Horse-7";

    @Test
    void publicClient_signsIn(CognitoLocal cognito) {
        String pool = pool(cognito);

        program(cognito, cognito.createClient(pool, false))
                .env("COGNITO_PASSWORD", PASSWORD)
                .run()
                .succeeds();
    }

    @Test
    void clientWithASecret_signsIn_andTheIdTokenIsDecoded(CognitoLocal cognito) {
        CognitoLocal.Client client = cognito.createClient(pool(cognito), true);

        Outcome outcome = program(cognito, client)
                .env("COGNITO_PASSWORD", PASSWORD)
                .env("COGNITO_CLIENT_SECRET", client.secret().orElseThrow())
                .script("sh", "cognito-token --id-token | cognito-token decode -");

        JsonObject claims = outcome.succeedsSaying("note: decoded only, not verified: do not trust what it says\n")
                .json()
                .getAsJsonObject("claims");
        assertThat(claims.get("token_use").getAsString()).isEqualTo("id");
        assertThat(claims.get("aud").getAsString()).isEqualTo(client.id());
        assertThat(claims.get("email").getAsString()).isEqualTo("alice@example.com");
    }

    @Test
    void tokens_areVerified_byTheKeysThatItServes(CognitoLocal cognito) {
        String pool = pool(cognito);
        CognitoLocal.Client client = cognito.createClient(pool, false);
        CognitoToken program =
                program(cognito, client).env("COGNITO_USER_POOL_ID", pool).env("COGNITO_PASSWORD", PASSWORD);
        program.run().succeeds();
        program.run("verify")
                .fails(6)
                .error("iss is '" + CognitoLocal.ISSUER + "/" + pool + "'")
                .hint("--issuer");
        program.env("COGNITO_ISSUER", CognitoLocal.ISSUER + "/" + pool);

        assertThat(program.run("verify").ends(0).stderr()).startsWith("valid: access token of alice, until ");
        assertThat(program.run("verify", "--id-token").ends(0).stderr()).startsWith("valid: ID token of alice, until ");
        program.run("verify", "--issuer", cognito.endpoint() + "/local_other")
                .fails(6)
                .error("another user pool");
    }

    @Test
    void expiry_isTakenFromTheToken_asTheAnswerLacksIt(CognitoLocal cognito) {
        JsonObject json = program(cognito, cognito.createClient(pool(cognito), false))
                .env("COGNITO_PASSWORD", PASSWORD)
                .run("-o", "json")
                .succeeds()
                .json();

        JsonObject claims = Claims.of(json.get("access_token").getAsString());
        assertThat(json.get("expires_at").getAsLong())
                .isEqualTo(claims.get("exp").getAsLong());
    }

    @Test
    void wrongPassword_isExit4(CognitoLocal cognito) {
        program(cognito, cognito.createClient(pool(cognito), false))
                .env("COGNITO_PASSWORD", "wrong")
                .run()
                .fails(4)
                .error("password");
    }

    @Test
    void temporaryPassword_isExit5(CognitoLocal cognito) {
        String pool = cognito.createPool("temporary");
        cognito.createUserWithTemporaryPassword(pool, "alice", PASSWORD);

        program(cognito, cognito.createClient(pool, false))
                .env("COGNITO_PASSWORD", PASSWORD)
                .run()
                .fails(5)
                .error("NEW_PASSWORD_REQUIRED");
    }

    @Test
    void totpCode_isComputedAndChecked(CognitoLocal cognito) {
        String pool = pool(cognito);
        CognitoLocal.Client client = cognito.createClient(pool, false);
        String secret = cognito.addAuthenticator(
                pool, client, "alice", PASSWORD, base32 -> new Totp(base32).code(Instant.now()));
        CognitoToken program =
                program(cognito, client).env("COGNITO_PASSWORD", PASSWORD).env("COGNITO_CACHE", "none");

        program.run().fails(5).error("(SOFTWARE_TOKEN_MFA)");
        program.env("COGNITO_TOTP_SECRET", secret).run().succeeds();
        program.env("COGNITO_TOTP_SECRET", "JBSWY3DPEHPK3PXP").run().fails(4).hint("clock");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endedToken_isRefreshed_andLogoutRevokes(boolean secret, CognitoLocal cognito) {
        CognitoLocal.Client client = cognito.createClient(pool(cognito), secret);
        CognitoToken program = program(cognito, client).env("COGNITO_PASSWORD", PASSWORD);
        client.secret().ifPresent(value -> program.env("COGNITO_CLIENT_SECRET", value));
        String first = program.run().succeeds().outcome().stdout();
        program.without("COGNITO_PASSWORD").run().succeeds().prints(first);

        program.cache().expire();
        String second = program.run().succeeds().outcome().stdout();
        assertThat(second).isNotEqualTo(first);
        program.run().succeeds().prints(second);

        Cache cache = program.cache();
        Path entry = cache.entryFile();
        String kept = cache.read(entry);
        assertThat(program.run("logout").ends(0).stderr()).startsWith("signed out alice\n");
        cache.write(entry, kept.getBytes(UTF_8));
        program.run("--force-refresh").fails(5).hint("cognito-token login");
    }

    private static String pool(CognitoLocal cognito) {
        String pool = cognito.createPool("whole-program");
        cognito.createUser(pool, "alice", PASSWORD);
        return pool;
    }

    private static CognitoToken program(CognitoLocal cognito, CognitoLocal.Client client) {
        return CognitoToken.alone()
                .env("AWS_ENDPOINT_URL", cognito.endpoint().toString())
                .env("COGNITO_CLIENT_ID", client.id())
                .as("alice");
    }
}
