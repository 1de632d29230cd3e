package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.App;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.userpool.UserPool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Each command once by the built launcher; what the commands do in every case is tested in the test's own process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsIT {

    private static final String PROFILE = "[default]\nclient_id = 1c\nusername = bob\n";

    /** Where the command is told in one word more than its name. */
    private static final Map<String, List<String>> ARGUMENTS = Map.of(
            "completion", List.of("bash"),
            "exec", List.of("echo", "hello"),
            "curl", List.of("--version"),
            "aws", List.of("--identity-pool-id", "us-east-1:12345678-90ab-cdef-1234-567890abcdef"),
            "profile show", List.of("default"),
            "profile remove", List.of("default"),
            "profile add", List.of("more", "--client-id", "2c"),
            "profile import", List.of("https://login.example.com/login?client_id=5c", "more"),
            "help", List.of("decode"));

    private final UserPool pool = UserPool.http()
            .client(client -> {})
            .user(NAME, user -> user.password(Bob.PASSWORD))
            .identityPool(identities -> {})
            .start();
    private final AccountCommandLines accounts = new AccountCommandLines();

    @AfterAll
    void stop() {
        pool.close();
        accounts.close();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void command_runs(String name) {
        CognitoToken program = Bob.at(pool).config(PROFILE).asProcess();
        if (Set.of("status", "logout", "decode", "verify").contains(name)) {
            program.run("login").ends(0);
        }
        if (name.equals("verify")) {
            program.env("COGNITO_ISSUER", pool.issuer());
        }
        String[] line = Stream.concat(
                        List.of(name.split(" ")).stream(), ARGUMENTS.getOrDefault(name, List.of()).stream())
                .toArray(String[]::new);

        Outcome outcome =
                accounts.has(name) ? accounts.run(name) : program.run(line).ends(0);

        assertThat(outcome.stdout() + outcome.stderr()).as("what %s says", name).isNotBlank();
        assertThat(outcome.stderr()).doesNotContain("error:", "warning:", "Exception");
    }

    @Test
    void withoutAWord_itIsTheTokenCommand() {
        Bob.at(pool).asProcess().run().succeeds().printsToken("access", NAME);
    }

    static Set<String> commands() {
        Set<String> names = new TreeSet<>();
        collect("", App.on(Host.system()).commandLine(), names);
        return names;
    }

    private static void collect(String before, CommandLine group, Set<String> names) {
        group.getSubcommands().forEach((name, command) -> {
            if (command.getSubcommands().isEmpty()) {
                names.add(before + name);
            } else {
                collect(before + name + " ", command, names);
            }
        });
    }
}
