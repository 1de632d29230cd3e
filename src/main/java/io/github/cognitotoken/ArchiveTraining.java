package io.github.cognitotoken;

import io.github.cognitotoken.host.process.ProcessEnd;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs several command lines in one JVM, for the build: the archive of class data that the launcher starts with is
 * recorded from one process, of classes in the program's own jar, and is to know more than one command.
 */
final class ArchiveTraining {

    private static final String SEPARATOR = "--then";

    private ArchiveTraining() {}

    /** Runs the command lines, which stand between words {@code --then}, up to the first that fails. */
    public static void main(String[] args) {
        int code = 0;
        for (List<String> line : lines(args)) {
            if (code == 0) {
                code = Main.runInProcess(line.toArray(String[]::new));
            }
        }
        ProcessEnd.with(code);
    }

    private static List<List<String>> lines(String[] args) {
        List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        for (String arg : args) {
            if (arg.equals(SEPARATOR)) {
                lines.add(new ArrayList<>());
            } else {
                lines.get(lines.size() - 1).add(arg);
            }
        }
        return lines;
    }
}
