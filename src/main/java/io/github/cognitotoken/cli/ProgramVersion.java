package io.github.cognitotoken.cli;

import io.github.cognitotoken.cli.options.CommandWords;
import io.github.cognitotoken.host.Platform;

/**
 * The build of the program, and what it runs on, for error reports.
 *
 * @param number the version, such as 1.2.0
 * @param commit the commit that it was built from; "unknown" outside a git work tree
 */
public record ProgramVersion(String number, String commit) {

    /** The lines of {@code --version}; scripts read the first. */
    String text() {
        return CommandWords.PROGRAM + " " + number + "\n"
                + "commit: " + commit + "\n"
                + "Java: " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
                + (Platform.isNativeImage() ? ", compiled ahead of time" : "") + "\n"
                + "system: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " ("
                + System.getProperty("os.arch") + ")\n";
    }
}
