package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A command line that makes no sense: exit 2, before any call, and no value of it repeated. */
class UsageIT {

    private final UserPool pool = Bob.pool();

    @AfterEach
    void stop() {
        assertThat(pool.requests().count()).isZero();
        pool.close();
    }

    @Test
    void unknownCommand_namesTheNearest() {
        Bob.at(pool).run("tokne").fails(2).error("unexpected argument").hint("did you mean 'token'?");
    }

    @Test
    void unknownOption_namesTheNearest() {
        Bob.at(pool).run("--client-idd", "x").fails(2).error("--client-idd").hint("did you mean --client-id?");
    }

    @Test
    void misspeltOption_isNamed_andItsValueNever() {
        assertHidden(Bob.at(pool).run("--passwrod", Marked.PASSWORD)).error("--passwrod");
        assertHidden(Bob.at(pool).run("--passwrod=" + Marked.PASSWORD)).error("--passwrod");
        assertHidden(Bob.at(pool).run("token", "-password", Marked.PASSWORD));
        assertHidden(Bob.at(pool).run("-p" + Marked.PASSWORD, "--nonsense"));
        assertHidden(Bob.at(pool).run("--client-secert", Marked.CLIENT_SECRET, "--debug"));
        assertHidden(Bob.at(pool).run("--" + Marked.PASSWORD));
    }

    @Test
    void longOptionWithOneDash_isNotTakenForAShortOne() {
        assertHidden(Bob.at(pool).run("-password", Marked.PASSWORD)).hint("two dashes");
        assertHidden(Bob.at(pool).run("-password=" + Marked.PASSWORD)).hint("two dashes");
        assertHidden(Bob.at(pool).run("token", "-client-secert=" + Marked.CLIENT_SECRET))
                .error("position 2");
    }

    @Test
    void strayArgument_isNeverRepeated() {
        assertHidden(Bob.at(pool).run(Marked.PASSWORD));
        assertHidden(Bob.at(pool).run("token", Marked.PASSWORD)).error("position 2");
        assertHidden(Bob.at(pool).run("--password-stdin", Marked.PASSWORD));
        assertHidden(Bob.at(pool).run("--password-stdin=" + Marked.PASSWORD));
        assertHidden(Bob.at(pool).run("--no-input=" + Marked.PASSWORD));
    }

    @Test
    void secretGivenTwice_isNeverRepeated() {
        assertHidden(Bob.at(pool).run("--password", Marked.PASSWORD, "--password", Marked.PASSWORD))
                .error("--password is given twice");
    }

    @Test
    void twoSources_forOneSecret_areOneTooMany() {
        Bob.at(pool)
                .stdin("x")
                .run("--password-stdin", "--password-command", "echo x")
                .fails(2)
                .error("--password-stdin", "--password-command");
        Bob.at(pool)
                .run("--client-secret-file", "a", "--client-secret-command", "echo x")
                .fails(2)
                .error("--client-secret-file", "--client-secret-command");
    }

    @Test
    void standardInput_isReadOnce() {
        Bob.at(pool)
                .stdin("x")
                .run("--password-stdin", "--client-secret-file", "-")
                .fails(2)
                .error("standard input is asked for twice");
    }

    @Test
    void twoTokens_areOneTooMany() {
        Bob.at(pool).run("--id-token", "--access-token").fails(2).error("exclude each other");
    }

    @Test
    void missingValue_isNamed() {
        Bob.at(pool).run("--client-id").fails(2).error("--client-id needs a value");
    }

    @Test
    void argumentFile_isNotExpanded() {
        CognitoToken program = Bob.at(pool);
        program.file("arguments", "--version\n");

        program.run("@arguments").fails(2).error("unexpected argument");
    }

    @Test
    void usageError_isOneJsonObject_whenJsonIsAskedFor() {
        Outcome outcome = Bob.at(pool).run("--passwrod=" + Marked.PASSWORD, "-o", "json");

        assertThat(outcome.ends(2).stdout()).isEmpty();
        assertThat(outcome.stderr()).matches("\\{\"error\":\\{\"kind\":\"usage\",.*\"exit_code\":2,.*}}\n");
        Marked.areAbsentFrom(outcome);
    }

    private static FailedRun assertHidden(Outcome outcome) {
        Marked.areAbsentFrom(outcome);
        outcome.ends(2);
        assertThat(outcome.stdout()).isEmpty();
        String lines = outcome.stderr();
        return FailedRun.saying(lines.substring(Math.max(0, lines.indexOf("error: "))));
    }
}
