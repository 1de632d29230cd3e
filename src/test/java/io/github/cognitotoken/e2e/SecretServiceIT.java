package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cache encrypted, with its key in GNOME's keyring, through the real docker-credential-secretservice. */
class SecretServiceIT {

    /** A session with a keyring that is open; the keyring ends with the session. */
    private static final String SESSION = """
            mkdir -p run && chmod 700 run && export XDG_RUNTIME_DIR=$PWD/run
            cat > session <<'END'
            set -e
            %s
            END
            dbus-run-session -- sh session 2> err
            """;

    private static final String OPEN =
            "printf secret | gnome-keyring-daemon --unlock --components=secrets > daemon 2>&1\n";
    private static final String LOCKED = "gnome-keyring-daemon --start --components=secrets > daemon 2>&1\n";

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = Bob.at(pool).env("COGNITO_CACHE", "keyring");

    @BeforeEach
    void require() {
        List.of("docker-credential-secretservice", "gnome-keyring-daemon", "dbus-run-session")
                .forEach(Tool::require);
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void tokens_areServed_inTheNextSession_too() {
        String token = session(OPEN + "cognito-token").ends(0).stdout();
        Outcome second = session(OPEN + "cognito-token; cognito-token");

        assertThat(second.ends(0).stdout()).isEqualTo(token.repeat(2));
        assertThat(Claims.of(token.strip()).get("username").getAsString()).isEqualTo(NAME);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
    }

    @Test
    void lockedKeyring_isExit5_keepsTheKey_andSignsNobodyIn() {
        String token = session(OPEN + "cognito-token").ends(0).stdout();

        Outcome locked = session(LOCKED + "cognito-token --force-refresh || echo $?; cat err >&2");
        assertThat(locked.stdout()).isEqualTo("5\n");

        assertThat(session(OPEN + "cognito-token").ends(0).stdout()).isEqualTo(token);
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    private Outcome session(String commands) {
        return program.script("sh", SESSION.formatted(commands));
    }
}
