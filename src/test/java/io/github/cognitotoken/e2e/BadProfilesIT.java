package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the SDK's parser would pass over or cut in silence is an error that names the line or the nearest key. */
class BadProfilesIT {

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = Bob.at(pool);

    @AfterEach
    void stop() {
        assertThat(pool.requests().count()).isZero();
        pool.close();
    }

    @Test
    void unknownKey_namesTheNearest() {
        program.config("[default]\nclientid = x\n")
                .run()
                .fails(3)
                .error("'clientid'")
                .hint("'client_id'");
    }

    @Test
    void passwordInTheFile_isRefused() {
        Outcome outcome =
                program.config("[default]\npassword = hunter2-hunter2\n").run();

        outcome.fails(3).error("'password'").hint("password_command");
        assertThat(outcome.stderr()).doesNotContain("hunter2");
    }

    @Test
    void sectionWithoutTheWordProfile_isNamed() {
        program.config("[staging]\nregion = eu-west-1\n")
                .run()
                .fails(3)
                .error("'staging'", "line 1")
                .hint("[profile staging]");
    }

    @Test
    void unknownProfile_namesTheNearest_andDoesNotRepeatWhatMayBeAPassword() {
        program.config("[profile staging]\nregion = eu-west-1\n");

        program.run("-p", "stagign")
                .fails(3)
                .error("no profile with the name from --profile")
                .hint("'staging'");
        program.env("COGNITO_PROFILE", "stagign").run().fails(3).error("no profile with the name from COGNITO_PROFILE");
        FailedRun failed = program.run("-p", "hunter2").fails(3);
        assertThat(failed.message() + failed.hint()).doesNotContain("hunter2");
    }

    @Test
    void commentSignInASecret_isRefused_insteadOfBeingCut() {
        Outcome secret =
                program.config("[default]\nclient_secret = abc123 #def456\n").run();
        Outcome command = program.config("[default]\npassword_command = pass show x ; true\n")
                .run();

        secret.fails(3).error("'client_secret' at line 2").hint("client_secret_file");
        command.fails(3).error("'password_command' at line 2").hint("script");
        assertThat(secret.stderr()).doesNotContain("abc123", "def456");
    }

    @Test
    void brokenFile_namesTheLine_notItsText() {
        Outcome outcome = program.config("[default]\nclient_id = x\n" + Marked.PASSWORD + "\n")
                .run();

        outcome.fails(3).error("broken");
        Marked.areAbsentFrom(outcome);
    }

    @Test
    void twoSourcesForOneSecret_areOneTooMany() {
        program.config("[default]\nclient_id = " + pool.client().id() + "\nclient_secret = x\nclient_secret_file = y\n")
                .run()
                .fails(3)
                .error("the client secret is given twice in profile 'default'");
    }

    @Test
    void fileThatIsNotText_isRefused() {
        program.file("config/cognito-token/config", new byte[] {'[', (byte) 0xff, ']'});

        program.run().fails(3).error("not UTF-8 text");
    }
}
