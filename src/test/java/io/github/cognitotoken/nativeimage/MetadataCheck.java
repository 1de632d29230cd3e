package io.github.cognitotoken.nativeimage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The last step of {@code mvn verify}: everything that was recorded stands in the metadata, and nothing else. */
public final class MetadataCheck {

    private static final String BY = " <- ";

    /** What a JVM never comes to: {@code NativeProcess} has it of the executable itself. */
    private static final Set<String> IN_THE_EXECUTABLE_ONLY =
            Set.of("type org.graalvm.nativeimage.VMRuntime", "method org.graalvm.nativeimage.VMRuntime initialize()");

    private MetadataCheck() {}

    /**
     * Fails if the native image lacks something.
     *
     * @param args the folder of the metadata, the folder of the records
     */
    public static void main(String[] args) throws IOException {
        if (Stream.of("skipTests", "skipITs", "maven.test.skip").anyMatch(name -> System.getProperty(name) != null)) {
            return; // nothing was run
        }
        // a part of the tests does not use everything
        boolean whole =
                Stream.of("it.test", "cognito-token.command").allMatch(name -> System.getProperty(name) == null);
        List<String> problems = problems(metadata(Path.of(args[0])), records(Path.of(args[1])), whole);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "the native image's metadata in " + args[0] + ":\n" + String.join("\n", problems));
        }
    }

    static Metadata metadata(Path folder) throws IOException {
        return new Metadata(
                Files.readString(folder.resolve("reachability-metadata.json")),
                Files.readString(folder.resolve("native-image.properties")));
    }

    /** What was found -> by whom. */
    private static Map<String, String> records(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> records = Files.list(folder)) {
                for (Path file : records.toList()) {
                    for (String line : Files.readAllLines(file)) {
                        int arrow = line.indexOf(BY);
                        found.putIfAbsent(line.substring(0, arrow), line.substring(arrow + BY.length()));
                    }
                }
            }
        }
        return found;
    }

    static List<String> problems(Metadata metadata, Map<String, String> found, boolean whole) {
        List<String> problems = new ArrayList<>();
        found.forEach((need, by) -> {
            if (!metadata.has(need)) {
                problems.add("missing: " + need + ", which is used by " + by);
            }
        });
        if (whole) {
            if (found.isEmpty()) {
                problems.add("nothing was recorded: is the agent in the options of the whole-program tests?");
            }
            Set<String> lines = found.keySet();
            metadata.unused(lines).stream()
                    .filter(line -> !IN_THE_EXECUTABLE_ONLY.contains(line))
                    .forEach(line -> problems.add("not used by any test: " + line));
        }
        return problems;
    }
}
