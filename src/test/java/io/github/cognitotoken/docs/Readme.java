package io.github.cognitotoken.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** README as data: its tables by their header line, its code blocks by language. */
public final class Readme {

    private static final Path PAGE = Path.of("README.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String FENCE = "```";

    private final List<String> lines;

    private Readme(List<String> lines) {
        this.lines = lines;
    }

    public static Readme read() {
        try {
            return new Readme(Files.readAllLines(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the table below a heading, or of the one whose first column is called so. */
    public List<List<String>> table(String name) {
        int start = start(name);
        while (!lines.get(start).startsWith("|---")) {
            start++;
        }
        return lines.subList(start + 1, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(Readme::cells)
                .toList();
    }

    /** The code blocks in that language, each with its line breaks. */
    public List<String> blocks(String language) {
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE + language)) {
                blocks.add(lines.subList(i + 1, lines.size()).stream()
                        .takeWhile(line -> !line.equals(FENCE))
                        .collect(Collectors.joining("\n", "", "\n")));
            }
        }
        return blocks;
    }

    /** What stands between backticks in a cell. */
    static List<String> codes(String cell) {
        Matcher code = CODE.matcher(cell);
        List<String> found = new ArrayList<>();
        while (code.find()) {
            found.add(code.group(1));
        }
        return found;
    }

    private int start(String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("#+ " + Pattern.quote(name))
                    || lines.get(i).startsWith("| " + name + " |")) {
                return i;
            }
        }
        throw new AssertionError("README has no table " + name);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = Pattern.compile("([^|]*)\\|").matcher(line.substring(1));
        while (cell.find()) {
            cells.add(cell.group(1).strip());
        }
        return cells;
    }
}
