package io.github.cognitotoken.storage.keyring;

import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.host.Platform;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of store that an operating system has for secrets, and the credential helper through which it is reached. */
enum Store {
    SECRETSERVICE("unlock the login keyring (a desktop asks for it at the sign-in)"),
    PASS("unlock it: run cognito-token at a terminal, after: export GPG_TTY=$(tty)"),
    OSXKEYCHAIN("unlock the keychain: security unlock-keychain"),
    WINCRED("run it in a session of your own: Windows has no credentials for others");

    private final String unlocking;

    Store(String unlocking) {
        this.unlocking = unlocking;
    }

    /** The stores of this platform, the likeliest to work first. */
    static List<Store> ofThisMachine(Environment environment) {
        if (Platform.isMac()) {
            return List.of(OSXKEYCHAIN, PASS);
        }
        if (Platform.isWindows()) {
            return List.of(WINCRED);
        }
        // the secret service needs the bus of a session
        return environment.get("DBUS_SESSION_BUS_ADDRESS").isPresent()
                ? List.of(SECRETSERVICE, PASS)
                : List.of(PASS, SECRETSERVICE);
    }

    static Optional<Store> called(String label) {
        return Stream.of(values()).filter(store -> store.label().equals(label)).findFirst();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The program's name, by Docker's convention. */
    String program() {
        return "docker-credential-" + label();
    }

    /** How a person unlocks it. */
    String unlocking() {
        return unlocking;
    }
}
