package io.github.cognitotoken.host.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pipes behind {@code <(command)}. A shell hands them over as open files whose names are arguments, such as
 * {@code /dev/fd/63}. Java closes all files but the standard streams in a child, so the child is given a name that
 * leads to the file of this process. On Linux only: other systems have no such name.
 */
final class InheritedPipes {

    private static final Pattern ARGUMENT =
            Pattern.compile("(?<before>|.*[@=<:])(/dev/fd|/proc/self/fd)/(?<number>[0-9]{1,7})", Pattern.DOTALL);
    private static final int FIRST = 3;
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private InheritedPipes() {}

    /** The command with names that the child can open. */
    static List<String> reachable(List<String> command) {
        return command.stream().map(InheritedPipes::reachable).toList();
    }

    private static String reachable(String argument) {
        Matcher named = argument.endsWith("/") || !argument.contains("/fd/") ? null : ARGUMENT.matcher(argument);
        if (named == null || !named.matches()) {
            return argument;
        }
        String number = named.group("number");
        boolean inherited = Integer.parseInt(number) >= FIRST && isPipe(OPEN_FILES.resolve(number));
        return inherited
                ? named.group("before") + "/proc/" + ProcessHandle.current().pid() + "/fd/" + number
                : argument;
    }

    private static boolean isPipe(Path openFile) {
        try {
            return Files.readSymbolicLink(openFile).toString().startsWith("pipe:");
        } catch (IOException e) {
            return false;
        }
    }
}
