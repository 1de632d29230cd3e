package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes come out in every locale and encoding, and the same password arrives. */
@Order(4)
class LocalesIT {

    private final UserPool pool = Bob.pool();
    private final FixedTokens tokens = FixedTokens.of(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @CsvSource({"tr, TR, ''", "ar, EG, -Duser.extensions=u-nu-arab", "th, TH, -Duser.extensions=u-ca-buddhist-nu-thai"})
    void output_doesNotDependOnTheLocale(String language, String country, String more) {
        String java = "-Duser.language=" + language + " -Duser.country=" + country + " " + more;
        CognitoToken program =
                Bob.at(pool).env("LC_ALL", language + "_" + country + ".UTF-8").java(java);

        program.run("-o", "env")
                .succeeds()
                .prints("export COGNITO_ACCESS_TOKEN='" + tokens.access() + "'\nexport COGNITO_ID_TOKEN='" + tokens.id()
                        + "'\nexport COGNITO_TOKEN_EXPIRES_AT='3786912000'\n");
        assertThat(program.run("-o", "json").succeeds().outcome().stdout())
                .containsPattern("\"expires_in\": [0-9]+,")
                .contains("\"expires_at\": 3786912000,");
        Outcome decoded = program.run("decode", tokens.id());
        decoded.succeedsSaying("note: decoded only, not verified: do not trust what it says\n");
        assertThat(decoded.stdout()).contains("2090-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"tr, TR", "ar, EG"})
    void errors_doNotDependOnTheLocale(String language, String country) {
        CognitoToken program =
                CognitoToken.with(pool).as(NAME).java("-Duser.language=" + language + " -Duser.country=" + country);

        program.run("--client-idd=x").fails(2).error("--client-idd").hint("did you mean --client-id?");
        program.run("--timeout", "1x").fails(2).error("--timeout");
        program.env("COGNITO_NO_INPUT", "TRUE").run().fails(5).error("COGNITO_NO_INPUT forbids prompts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "en_US.UTF-8", "xx_NOWHERE.UTF-8", ""})
    void nonAsciiSecrets_arrive_inEveryLocale(String locale) {
        pool.faults().clear();
        pool.user(NAME).password(Marked.PASSWORD);
        CognitoToken program = CognitoToken.with(pool).as(NAME).env("LC_ALL", locale);

        program.env("COGNITO_PASSWORD", Marked.PASSWORD).run().succeeds();
        program.run("--password", Marked.PASSWORD).ends(0);
        assertThat(pool.requests().all())
                .hasSize(2)
                .allMatch(r -> r.parameter("PASSWORD").equals(Marked.PASSWORD));
    }

    @Test
    void nonAsciiPasswordOnStdin_arrives_whereTheLocaleIsAscii() {
        pool.faults().clear();
        pool.user(NAME).password(Marked.PASSWORD);

        CognitoToken.with(pool)
                .as(NAME)
                .env("LC_ALL", "C")
                .stdin(Marked.PASSWORD)
                .run("--password-stdin")
                .succeeds();
    }

    @ParameterizedTest
    @CsvSource({"LANG, en_US.UTF-8", "LANG, xx_NOWHERE.UTF-8", "LC_CTYPE, xx_NOWHERE.utf8", "LC_MESSAGES, xx_NOWHERE"})
    void nonAsciiArgument_arrives_whateverCategoryIsNotInstalled(String variable, String locale) {
        pool.user("jürgen").password(Marked.PASSWORD);
        pool.faults().clear();

        CognitoToken.with(pool)
                .env("COGNITO_PASSWORD", Marked.PASSWORD)
                .env(variable, locale)
                .run("-u", "jürgen")
                .succeeds()
                .printsToken("access", "jürgen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "US-ASCII"})
    void bytes_areUtf8_whateverTheDefaultEncoding(String encoding) {
        pool.faults().clear();
        pool.user("jürgen").password(Marked.PASSWORD);
        CognitoToken program = CognitoToken.with(pool).as("jürgen").java("-Dfile.encoding=" + encoding);
        program.file("password", Marked.PASSWORD);

        Success json = program.run("-o", "json", "--password-file", "password").succeeds();
        assertThat(json.json().get("username").getAsString()).isEqualTo("jürgen");
        program.run("--config", "größe").fails(3).error("the config file größe");
    }

    @Test
    void help_isTheSame_everywhere() {
        String help = CognitoToken.alone().run("--help").succeeds().outcome().stdout();

        CognitoToken.alone()
                .java("-Duser.language=tr -Duser.country=TR")
                .run("--help")
                .succeeds()
                .prints(help);
        CognitoToken.alone().env("LC_ALL", "C").run("--help").succeeds().prints(help);
    }
}
