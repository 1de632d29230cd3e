package io.github.cognitotoken.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The name of this machine. It is not looked up in the network, which could take long. */
public final class HostName {

    private static final int LONGEST = 253;

    private HostName() {}

    /** The name; if there is none, the operating system's name. */
    public static String of(Environment environment) {
        return of(environment, Path.of("/etc/hostname"));
    }

    static String of(Environment environment, Path file) {
        String name = environment
                .get("COMPUTERNAME")
                .or(() -> environment.get("HOSTNAME"))
                .orElseGet(() -> content(file))
                .strip();
        boolean usable = !name.isEmpty()
                && name.length() <= LONGEST
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_');
        return usable ? name : System.getProperty("os.name");
    }

    private static String content(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
