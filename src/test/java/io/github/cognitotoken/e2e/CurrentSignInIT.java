package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.EMAIL;
import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which kept tokens are meant: by the user's names, by the current sign-in of a client or a profile. */
class CurrentSignInIT {

    private static final String ALICE = "alice";

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = CognitoToken.with(pool).env("COGNITO_PASSWORD", PASSWORD);

    CurrentSignInIT() {
        pool.user(ALICE).password(PASSWORD);
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void canonicalName_findsWhatTheAliasSignedIn() {
        String token = program.run("-u", EMAIL)
                .succeeds()
                .printsToken("access", NAME)
                .outcome()
                .stdout();

        program.run("-u", NAME).succeeds().prints(token);
        program.run("-u", EMAIL).succeeds().prints(token);
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void alias_isToldFromOtherUsers() {
        program.run("-u", NAME).succeeds();
        program.run("-u", ALICE).succeeds().printsToken("access", ALICE);
        program.run("-u", EMAIL).succeeds().printsToken("access", NAME);

        assertThat(pool.requests().count()).isEqualTo(3);
        program.run("-u", EMAIL).succeeds();
        assertThat(program.cache().files(".token")).hasSize(2);
        assertThat(pool.requests().count()).isEqualTo(3);
    }

    @Test
    void login_printsNothing_andDecidesWhoseTokensABareCallPrints() {
        assertThat(program.run("login", "-u", NAME).ends(0).stderr())
                .matches("signed in as bob until [-0-9TZ:]+; refreshed automatically after that\n");
        program.without("COGNITO_PASSWORD");
        program.run().succeeds().printsToken("access", NAME);

        program.env("COGNITO_PASSWORD", PASSWORD).run("login", "-u", ALICE).ends(0);
        program.without("COGNITO_PASSWORD");
        program.run().succeeds().printsToken("access", ALICE);
        program.run("-u", NAME).succeeds().printsToken("access", NAME);
        program.run().succeeds().printsToken("access", ALICE);
        assertThat(pool.requests().count()).isEqualTo(2);
    }

    @Test
    void tokensOfANamedUser_areNotTheCurrentOnes() {
        program.run("login", "-u", NAME).ends(0);
        program.run("-u", ALICE).succeeds();

        program.run().succeeds().printsToken("access", NAME);
    }

    @Test
    void profile_hasACurrentSignInOfItsOwn() {
        program.config("[profile one]\n[profile two]\n");
        program.run("login", "-p", "one", "-u", NAME).ends(0);
        program.run("login", "-p", "two", "-u", ALICE).ends(0);

        program.run("-p", "one").succeeds().printsToken("access", NAME);
        program.run("-p", "two").succeeds().printsToken("access", ALICE);
        program.run().succeeds().printsToken("access", ALICE);
        assertThat(pool.requests().count()).isEqualTo(2);
    }

    @Test
    void refreshLeavesTheCurrentSignInCurrent() {
        program.run("login", "-u", NAME).ends(0);
        program.without("COGNITO_PASSWORD").cache().expire();

        program.run("-u", NAME).succeeds();
        program.run().succeeds();
        assertThat(pool.requests().count()).isEqualTo(2);
    }

    @Test
    void clientMetadata_makesOtherTokens_andNoneFitsAny() {
        program.run("login", "-u", NAME, "--client-metadata", "tenant=a").ends(0);
        program.run("--client-metadata", "tenant=a").succeeds();
        program.run().succeeds();
        assertThat(pool.requests().count()).isEqualTo(1);

        program.run("-u", NAME, "--client-metadata", "tenant=b").succeeds();
        assertThat(pool.requests().count()).isEqualTo(2);
    }

    @Test
    void otherClient_hasOtherTokens() {
        try (UserPool other = Bob.pool()) {
            program.run("login", "-u", NAME).ends(0);
            program.env("AWS_ENDPOINT_URL", other.endpoint().toString())
                    .env("COGNITO_CLIENT_ID", other.client().id())
                    .without("COGNITO_PASSWORD");

            program.run().fails(5).error("the username and the password are needed");
            program.run("-u", NAME).fails(5).error("the password is needed");
        }
    }
}
