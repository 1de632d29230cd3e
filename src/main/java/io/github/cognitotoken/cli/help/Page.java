package io.github.cognitotoken.cli.help;

import java.util.ArrayList;
import java.util.List;

/**
 * A page of documentation, before it is laid out for a terminal or as a manual page.
 *
 * @param name the words of a command, or a topic
 * @param summary one sentence
 */
public record Page(String name, String summary, List<Section> sections) {

    /** A part of a page. */
    public record Section(String heading, List<Block> blocks) {}

    /** A piece of text of one kind. */
    public sealed interface Block {}

    /** Running text, which is wrapped. */
    public record Paragraph(String text) implements Block {}

    /** Lines that stay as they are: commands, files. */
    public record Literal(List<String> lines) implements Block {}

    /** An item of a list. */
    public record Item(String text) implements Block {}

    /** A term and what it means. */
    public record Entry(String term, String meaning) implements Block {}

    /** Builds a page section by section. */
    static final class Builder {

        private final String name;
        private final String summary;
        private final List<Section> sections = new ArrayList<>();

        Builder(String name, String summary) {
            this.name = name;
            this.summary = summary;
        }

        /** Adds a section, unless it would be empty. */
        Builder section(String heading, List<? extends Block> blocks) {
            if (!blocks.isEmpty()) {
                sections.add(new Section(heading, List.copyOf(blocks)));
            }
            return this;
        }

        Page build() {
            return new Page(name, summary, List.copyOf(sections));
        }
    }
}
