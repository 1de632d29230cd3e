package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;

import com.google.gson.JsonParser;
import io.github.cognitotoken.userpool.UserPool;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A command line that succeeds for each command about accounts, and the user pool that it needs for that. */
final class AccountCommandLines implements AutoCloseable {

    private static final List<String> NAMES = List.of(
            "signup",
            "confirm",
            "resend-code",
            "password change",
            "password forgot",
            "password reset",
            "password set",
            "mfa setup",
            "sessions list",
            "sessions revoke");

    private final UserPool pool = UserPool.http()
            .tracksSessions(5)
            .client(client -> {})
            .user(NAME, user -> user.password(Bob.PASSWORD).email(Bob.EMAIL))
            .user("new", user -> user.unconfirmed())
            .start();

    boolean has(String name) {
        return NAMES.contains(name);
    }

    Outcome run(String name) {
        CognitoToken program = Bob.at(pool)
                .env("COGNITO_NEW_PASSWORD", Bob.PASSWORD)
                .env("COGNITO_CODE", "123456")
                .env("COGNITO_USER_POOL_ID", pool.id())
                .env("AWS_ACCESS_KEY_ID", pool.accessKeyId())
                .env("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY");
        return switch (name) {
            case "signup" -> run(program, name, "-u", "carol");
            case "confirm" -> {
                pool.user("new").unconfirmed();
                yield run(program, name, "-u", "new");
            }
            case "resend-code" -> {
                pool.user("new").unconfirmed();
                yield run(program, name, "-u", "new");
            }
            case "password reset" -> {
                program.run("password", "forgot").ends(0);
                yield run(program, name);
            }
            case "mfa setup" -> {
                pool.user("dave").password(Bob.PASSWORD);
                String file = program.home().resolve("totp").toString();
                yield run(program.as("dave"), name, "--save-secret", file);
            }
            case "sessions revoke" -> {
                Bob.at(pool).run("login").ends(0);
                program.run("login").ends(0);
                yield run(program, name, other(program));
            }
            default -> run(program, name);
        };
    }

    private static Outcome run(CognitoToken program, String name, String... more) {
        String[] line = Stream.concat(Arrays.stream(name.split(" ")), Arrays.stream(more))
                .toArray(String[]::new);
        return program.asProcess().run(line).ends(0);
    }

    private static String other(CognitoToken program) {
        return JsonParser.parseString(
                        program.run("sessions", "-o", "json").ends(0).stdout())
                .getAsJsonArray()
                .asList()
                .stream()
                .map(session -> session.getAsJsonObject())
                .filter(session -> !session.get("current").getAsBoolean())
                .map(session -> session.get("id").getAsString())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        pool.close();
    }
}
