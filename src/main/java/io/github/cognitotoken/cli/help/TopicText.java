package io.github.cognitotoken.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads the text of a topic. The first line is its summary; {@code # } begins a section, {@code - } an item, {@code = }
 * a term whose meaning follows indented by two; lines indented by four stay as they are; <code>{name}</code> is
 * replaced by a table from the code.
 */
final class TopicText {

    private final Function<String, List<Page.Entry>> tables;
    private final List<Page.Block> blocks = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private char kind;

    private TopicText(Function<String, List<Page.Entry>> tables) {
        this.tables = tables;
    }

    /**
     * The page of a topic.
     *
     * @param tables returns the rows of a table by its name
     */
    static Page parse(String name, List<String> lines, Function<String, List<Page.Entry>> tables) {
        Page.Builder page = new Page.Builder(name, lines.get(0));
        TopicText text = new TopicText(tables);
        String heading = "";
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("# ")) {
                page.section(heading, text.finished());
                heading = line.substring(2);
            } else {
                text.add(line);
            }
        }
        return page.section(heading, text.finished()).build();
    }

    private void add(String line) {
        char starts = kindOf(line);
        if (starts == ' ' && line.isBlank()) {
            if (kind == 'l') {
                open.add("");
            } else {
                close();
            }
        } else if (starts == '{') {
            close();
            blocks.addAll(tables.apply(line.substring(1, line.length() - 1)));
        } else if (starts == '=' || starts == '-') {
            close();
            kind = starts;
            open.add(line.substring(2));
        } else if (starts == 'l' && kind != '=' && kind != '-') {
            if (kind != 'l') {
                close();
            }
            kind = 'l';
            open.add(line.substring(4));
        } else {
            if (kind == 'l') {
                close();
            }
            kind = kind == 0 ? 'p' : kind;
            open.add(line.strip());
        }
    }

    private static char kindOf(String line) {
        if (line.startsWith("    ") && !line.isBlank()) {
            return 'l';
        }
        if (line.startsWith("{") && line.endsWith("}")) {
            return '{';
        }
        boolean marked = line.startsWith("= ") || line.startsWith("- ");
        return marked ? line.charAt(0) : line.isBlank() ? ' ' : 'p';
    }

    private void close() {
        if (!open.isEmpty()) {
            blocks.add(block());
        }
        open.clear();
        kind = 0;
    }

    private Page.Block block() {
        String joined = String.join(" ", open);
        return switch (kind) {
            case '=' -> new Page.Entry(open.get(0), String.join(" ", open.subList(1, open.size())));
            case '-' -> new Page.Item(joined);
            case 'l' -> new Page.Literal(trimmed());
            default -> new Page.Paragraph(joined);
        };
    }

    private List<String> trimmed() {
        int end = open.size();
        while (open.get(end - 1).isEmpty()) {
            end--;
        }
        return List.copyOf(open.subList(0, end));
    }

    private List<Page.Block> finished() {
        close();
        List<Page.Block> section = List.copyOf(blocks);
        blocks.clear();
        return section;
    }
}
