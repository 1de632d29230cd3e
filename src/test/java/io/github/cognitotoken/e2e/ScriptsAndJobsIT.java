package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shell script under {@code set -e}, and a CI job on a bare machine. */
class ScriptsAndJobsIT {

    private static final String STRICT = "set -euo pipefail; ";

    private final UserPool pool = Bob.pool();
    private final FixedTokens tokens = FixedTokens.of(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void token_isCaptured() {
        Bob.at(pool)
                .script("bash", STRICT + "token=$(cognito-token); printf '<%s>' \"$token\"")
                .succeeds()
                .prints("<" + tokens.access() + ">");
    }

    @Test
    void failure_endsTheScript_withItsCode() {
        pool.faults().clear();

        CognitoToken.with(pool)
                .as(NAME, "wrong")
                .script("bash", STRICT + "token=$(cognito-token); echo never; curl -H \"$token\"")
                .fails(4);
    }

    @Test
    void pipeline_getsTheToken() {
        Bob.at(pool)
                .script("bash", STRICT + "cognito-token | tr -d '\\n' | wc -c | tr -d ' '")
                .succeeds()
                .printsOnly(Integer.toString(tokens.access().length()));
    }

    @Test
    void standardInputOfTheScript_isLeftAlone() {
        Bob.at(pool)
                .stdin("one\ntwo\n")
                .script("bash", STRICT + "while read -r line; do cognito-token >/dev/null; echo \"$line\"; done")
                .succeeds()
                .prints("one\ntwo\n");
    }

    @Test
    void readerThatGoesAway_isNoError() {
        Bob.at(pool).script("sh", "cognito-token | true").isSilent();
        Bob.at(pool)
                .script("sh", "cognito-token -o json | head -c 1")
                .succeeds()
                .prints("{");
    }

    @Test
    void fullDisk_isExit3() {
        Bob.at(pool).script("sh", "cognito-token >/dev/full").fails(3).error("standard output cannot be written");
    }

    @Test
    void closedStandardOutput_isExit3() {
        Bob.at(pool).script("sh", "cognito-token >&-").fails(3).error("standard output cannot be written");
    }

    @Test
    void closedStandardError_andInput_areNoReasonToFail() {
        Bob.at(pool).script("sh", "cognito-token 2>&- <&-").succeeds().printsOnly(tokens.access());
        Bob.at(pool).script("sh", "cognito-token --nonsense 2>&-").ends(2).isSilent();
    }

    @Test
    void tokenInAFile_isWhole() throws IOException {
        CognitoToken program = Bob.at(pool);

        program.script("sh", "cognito-token >token").succeeds();
        assertThat(Files.readString(program.home().resolve("token"))).isEqualTo(tokens.access() + "\n");
    }

    @Test
    void ciJob_needsNoHomeAndNoWritablePlace() throws IOException {
        CognitoToken program = Bob.at(pool)
                .without("HOME")
                .without("XDG_CONFIG_HOME")
                .without("XDG_CACHE_HOME")
                .env("CI", "true");
        Path readOnly = Files.createDirectory(program.home().resolve("read-only"));
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));

        program.in(readOnly).run().succeeds().printsOnly(tokens.access());
        assertThat(readOnly).isEmptyDirectory();
    }

    @Test
    void ciJob_neverWaitsForAPerson() {
        CognitoToken.with(pool)
                .as(NAME)
                .env("CI", "true")
                .run()
                .fails(5)
                .error("CI forbids prompts")
                .hint("COGNITO_PASSWORD");
    }

    @Test
    void ciJob_givesItsSecretByAPipe() {
        CognitoToken.with(pool)
                .as(NAME)
                .env("CI", "true")
                .env("SECRET", PASSWORD)
                .script("sh", "printf '%s\\n' \"$SECRET\" | cognito-token --password-stdin")
                .succeeds()
                .printsOnly(tokens.access());
        assertThat(pool.requests().last().parameter("PASSWORD")).isEqualTo(PASSWORD);
    }

    @Test
    void withoutACache_nothingIsLeftBehind_inTheHome() throws IOException {
        CognitoToken program = Bob.at(pool).env("COGNITO_CACHE", "none");

        program.run().succeeds();
        try (var left = Files.list(program.home())) {
            assertThat(left).isEmpty();
        }
    }
}
