package io.github.cognitotoken.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A user whom permissions bind: the one of the test run or, as they do not bind root, another one. */
final class Unprivileged {

    private static final int NOBODY = 65534;

    private Unprivileged() {}

    /** What to put before a command so that this user runs it. */
    static List<String> command() {
        if (!isRoot()) {
            return List.of();
        }
        Tool.require("setpriv");
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    /** Gives the home, and the way to it, to this user. The folder of all temporary files is everybody's way already. */
    static void own(Path home) {
        if (!isRoot()) {
            return;
        }
        try (Stream<Path> all = Files.walk(home)) {
            if (!home.getParent()
                    .toRealPath()
                    .equals(Path.of(System.getProperty("java.io.tmpdir")).toRealPath())) {
                Cache.mode(home.getParent(), "rwx--x--x");
            }
            for (Path path : all.toList()) {
                Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
