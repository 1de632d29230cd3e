package io.github.cognitotoken.cli.help;

import java.util.ArrayList;
import java.util.List;

/** Lays a page out as plain text. */
public final class PageText {

    private static final String INDENT = "  ";
    private static final int WIDEST_TERM = 30;

    private final int width;
    private final StringBuilder text = new StringBuilder();

    private PageText(int width) {
        this.width = width;
    }

    /**
     * The text of a page.
     *
     * @param title the first line or lines
     * @param width the longest line, in characters
     */
    public static String of(Page page, String title, int width) {
        PageText layout = new PageText(width);
        layout.line(title);
        layout.line("");
        layout.wrapped("", "", page.summary());
        page.sections().forEach(layout::section);
        return layout.text.toString();
    }

    private void section(Page.Section section) {
        line("");
        line(section.heading() + ":");
        int column = column(section.blocks());
        Page.Block before = null;
        for (Page.Block block : section.blocks()) {
            if (before != null && !(isDense(before) && isDense(block))) {
                line("");
            }
            block(block, column);
            before = block;
        }
    }

    /** Whether no empty line comes between two of them. */
    private static boolean isDense(Page.Block block) {
        return block instanceof Page.Entry || block instanceof Page.Item;
    }

    private void block(Page.Block block, int column) {
        if (block instanceof Page.Paragraph paragraph) {
            wrapped(INDENT, INDENT, paragraph.text());
        } else if (block instanceof Page.Literal literal) {
            literal.lines().forEach(line -> line(INDENT + INDENT + line));
        } else if (block instanceof Page.Item item) {
            wrapped(INDENT + "- ", INDENT + "  ", item.text());
        } else if (block instanceof Page.Entry entry) {
            entry(entry, column);
        }
    }

    /** Terms have a column of their own. A term that is too long for it has its own line. */
    private void entry(Page.Entry entry, int column) {
        String indent = " ".repeat(column);
        if (INDENT.length() + entry.term().length() + INDENT.length() <= column) {
            wrapped(pad(INDENT + entry.term(), column), indent, entry.meaning());
        } else {
            term(INDENT + entry.term());
            wrapped(indent, indent, entry.meaning());
        }
    }

    private void term(String term) {
        if (term.length() <= width) {
            line(term);
        } else {
            wrapped(INDENT, INDENT + INDENT, term);
        }
    }

    private int column(List<Page.Block> blocks) {
        int longest = 0;
        for (Page.Block block : blocks) {
            if (block instanceof Page.Entry entry && entry.term().length() <= Math.min(WIDEST_TERM, width / 3 + 4)) {
                longest = Math.max(longest, entry.term().length());
            }
        }
        return longest == 0 ? 3 * INDENT.length() : INDENT.length() + longest + INDENT.length();
    }

    private static String pad(String text, int column) {
        return text + " ".repeat(column - text.length());
    }

    private void wrapped(String first, String next, String words) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : split(words)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                line(line.toString());
                line = new StringBuilder(next);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        line(line.toString());
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>(List.of(text.strip().split("\\s+", -1)));
        words.removeIf(String::isEmpty);
        return words;
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
