package io.github.cognitotoken.host.terminal;

import io.github.cognitotoken.host.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process group that owns the terminal. The kernel stops a process of any other group when it reads from the
 * terminal or changes its settings, and a stopped process does not end on SIGTERM either: {@code timeout 4
 * cognito-token} would hang for ever.
 *
 * @see <a href="https://www.gnu.org/software/libc/manual/html_node/Access-to-the-Terminal.html">Access to the Terminal</a>
 */
final class ForegroundGroup {

    private static final Path STAT = Path.of("/proc/self/stat");

    private ForegroundGroup() {}

    /** Whether this process is in the foreground group of its terminal; true if that is not known. */
    static boolean isOurs() {
        try {
            if (Platform.isMac() || !Files.exists(STAT)) {
                return isOursByPs(ps());
            }
            return isOursByStat(Files.readString(STAT, StandardCharsets.ISO_8859_1));
        } catch (IOException | NumberFormatException e) {
            return true;
        }
    }

    /** Reads Linux's {@code /proc/PID/stat}; the program's name in parentheses may contain anything. */
    static boolean isOursByStat(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        // state, parent, group, session, terminal, foreground group
        // the terminal can be opened, but a sandbox such as gVisor reports 0 for it
        return fields.length < 6 || fields[4].equals("0") || fields[2].equals(fields[5]);
    }

    /** Reads the two numbers that {@code ps -o tpgid=,pgid=} prints. */
    static boolean isOursByPs(String line) {
        String[] groups = line.strip().split("\\s+", -1);
        return groups.length != 2 || groups[0].equals(groups[1]);
    }

    private static String ps() throws IOException {
        long pid = ProcessHandle.current().pid();
        return SystemTool.output("ps", "-o", "tpgid=,pgid=", "-p", Long.toString(pid));
    }
}
