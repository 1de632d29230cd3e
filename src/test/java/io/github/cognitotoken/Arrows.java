package io.github.cognitotoken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines {@code package -> packages + libraries} of {@code .github/ARCHITECTURE.md}, so that the page is the rule and
 * cannot say one thing while the code does another. A package with a line of its own is a room; a sub-package without
 * one counts with the room above it.
 */
final class Arrows {

    private static final Path PAGE = Path.of(".github", "ARCHITECTURE.md");
    private static final Pattern LINE =
            Pattern.compile("    ([a-z.]+(?:, [a-z.]+)*) +-> ([a-z. ]*|JDK only) *(?:\\+ ([a-z. ]+))?");

    private final Map<String, Arrow> arrows = new LinkedHashMap<>();

    private Arrows(List<String> lines) {
        for (String line : lines) {
            Matcher arrow = LINE.matcher(line);
            if (arrow.matches()) {
                for (String from : words(arrow.group(1).replace(",", ""))) {
                    arrows.put(from, Arrow.of(from, arrow.group(2), arrow.group(3)));
                }
            }
        }
    }

    static Arrows ofThePage() {
        try {
            return new Arrows(Files.readAllLines(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Arrows of(String... lines) {
        return new Arrows(List.of(lines));
    }

    /** The names of all rooms. */
    Set<String> rooms() {
        return arrows.keySet();
    }

    /** The room that a package counts with; empty if neither it nor a package above it has a line. */
    Optional<String> roomOf(String packageName) {
        String name = packageName;
        while (!arrows.containsKey(name)) {
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            name = name.substring(0, dot);
        }
        return Optional.of(name);
    }

    /** Whether a class of that room may depend on one of this package; names of our own packages have no base. */
    boolean allow(String room, String packageName) {
        return roomOf(packageName)
                .map(target -> arrows.get(room).rooms().contains(target))
                .orElse(false);
    }

    /** Whether a class of that room may depend on one of this library's package. */
    boolean allowLibrary(String room, String packageName) {
        return arrows.get(room).libraries().stream()
                .anyMatch(library -> packageName.equals(library) || packageName.startsWith(library + "."));
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.asList(text.strip().split(" +"));
    }

    /** What one room may depend on, itself and the JDK included. */
    private record Arrow(Set<String> rooms, Set<String> libraries) {

        static Arrow of(String from, String packages, String libraries) {
            Set<String> rooms = new TreeSet<>(Set.of(from));
            if (!packages.strip().equals("JDK only")) {
                rooms.addAll(words(packages));
            }
            Set<String> all = new TreeSet<>(Set.of("java", "javax"));
            all.addAll(words(libraries));
            return new Arrow(rooms, all);
        }
    }
}
