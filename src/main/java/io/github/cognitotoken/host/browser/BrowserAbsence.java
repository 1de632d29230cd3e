package io.github.cognitotoken.host.browser;

import io.github.cognitotoken.host.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Signs that the person does not sit at this machine, or that it shows no windows. {@code BROWSER} outranks them. */
final class BrowserAbsence {

    /** Files that container engines lay into each container. */
    private static final List<Path> OF_CONTAINERS = List.of(Path.of("/.dockerenv"), Path.of("/run/.containerenv"));

    private final Environment environment;
    private final boolean hasOwnWindows;
    private final Predicate<Path> exists;

    /**
     * @param hasOwnWindows whether windows need no display server here: Windows, macOS, WSL
     */
    BrowserAbsence(Environment environment, boolean hasOwnWindows) {
        this(environment, hasOwnWindows, Files::exists);
    }

    BrowserAbsence(Environment environment, boolean hasOwnWindows, Predicate<Path> exists) {
        this.environment = environment;
        this.hasOwnWindows = hasOwnWindows;
        this.exists = exists;
    }

    /** The first sign, in words that follow "no browser is opened: ". */
    Optional<String> sign() {
        Optional<String> named = environment.get("BROWSER");
        if (named.isPresent()) {
            return named.filter("none"::equals).map(none -> "BROWSER is none");
        }
        if (isSet("CODESPACES")) {
            return Optional.of("this is a codespace");
        }
        if (isSet("SSH_CONNECTION") || isSet("SSH_TTY")) {
            return Optional.of("this is an SSH session");
        }
        if (isSet("REMOTE_CONTAINERS")
                || isSet("container")
                || OF_CONTAINERS.stream().anyMatch(exists)) {
            return Optional.of("this is a container");
        }
        boolean windows = hasOwnWindows || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
        return windows ? Optional.empty() : Optional.of("there is no display");
    }

    private boolean isSet(String variable) {
        return environment.get(variable).isPresent();
    }
}
