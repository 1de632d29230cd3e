package io.github.cognitotoken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines {@code package -> packages + libraries} of {@code .github/ARCHITECTURE.md}, so that the page is the rule and
 * cannot say one thing while the code does another.
 */
final class Arrows {

    private static final Path PAGE = Path.of(".github", "ARCHITECTURE.md");
    private static final Pattern LINE =
            Pattern.compile("    ([a-z.]+(?:, [a-z.]+)*) +-> ([a-z. ]*|JDK only) *(?:\\+ ([a-z. ]+))?");

    private Arrows() {}

    /** By package name: the package patterns that it may depend on, itself and the JDK included. */
    static Map<String, String[]> ofThePage() {
        Map<String, String[]> arrows = new LinkedHashMap<>();
        for (String line : lines()) {
            Matcher arrow = LINE.matcher(line);
            if (arrow.matches()) {
                for (String from : words(arrow.group(1).replace(",", ""))) {
                    arrows.put(from, patterns(from, arrow.group(2), arrow.group(3)));
                }
            }
        }
        return arrows;
    }

    private static String[] patterns(String from, String packages, String libraries) {
        List<String> patterns = new ArrayList<>(List.of("java..", "javax..", ArchitectureTest.BASE + "." + from));
        if (!packages.strip().equals("JDK only")) {
            words(packages).forEach(name -> patterns.add(ArchitectureTest.BASE + "." + name));
        }
        words(libraries).forEach(library -> patterns.add(library + ".."));
        return patterns.toArray(String[]::new);
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.asList(text.strip().split(" +"));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
