package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The cache of a CI's job, which no other job on the same runner uses. */
class CiCacheIT {

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = Bob.at(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void tokensOfAJob_areServedToThatJobOnly() {
        job("1").run().succeeds();
        job("1").run().succeeds();
        assertThat(pool.requests().count()).isEqualTo(1);

        job("2").run().succeeds();
        assertThat(pool.requests().count()).isEqualTo(2);
        program.without("GITLAB_CI").run().succeeds();
        assertThat(pool.requests().count()).isEqualTo(3);
    }

    @Test
    void signInOfAnotherJob_isNotShown() {
        job("1").run("login").ends(0);

        job("1").without("COGNITO_PASSWORD").run("status").ends(0);
        job("2").without("COGNITO_PASSWORD").run("status").ends(5);
        assertThat(job("2").run("logout", "--all").ends(0).stderr()).contains("nobody is signed in");
    }

    @Test
    void refreshToken_isStoredByLoginOnly() throws IOException {
        job("1").run().succeeds();
        assertThat(stored()).doesNotContain("refresh_token");

        job("2").run("login").ends(0);
        assertThat(stored()).contains("refresh_token");
        job("2").run("--force-refresh").succeeds();
        assertThat(pool.requests().count("GetTokensFromRefreshToken")).isEqualTo(1);
        job("2").run("--force-refresh").succeeds();
        assertThat(pool.requests().count("GetTokensFromRefreshToken")).isEqualTo(2);
    }

    @Test
    void scopeUser_sharesThemAmongJobs() {
        job("1").env("COGNITO_CACHE_SCOPE", "user").run().succeeds();
        job("2").env("COGNITO_CACHE_SCOPE", "user").run().succeeds();

        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void scopeJob_whereTheCiDoesNotNameItsJob_isRefused_andElsewhereMeansTheUser() {
        program.env("CI", "true")
                .env("COGNITO_CACHE_SCOPE", "job")
                .run()
                .fails(3)
                .error("no CI system names a job here");
        program.without("CI").run().succeeds();
        program.env("COGNITO_CACHE_SCOPE", "jobs").run().fails(3).error("COGNITO_CACHE_SCOPE");
    }

    private CognitoToken job(String id) {
        return program.env("GITLAB_CI", "true").env("CI_JOB_ID", id);
    }

    /** All that is in the files of the cache. */
    private String stored() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(program.cache().folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
