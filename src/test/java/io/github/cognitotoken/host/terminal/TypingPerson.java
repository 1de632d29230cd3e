package io.github.cognitotoken.host.terminal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A terminal with a person at it who has made up their mind; without anything left to type there is no terminal. */
public final class TypingPerson implements Terminal {

    private final Deque<String> lines = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Boolean> hidden = new ArrayList<>();
    private Size size;

    public TypingPerson types(String line) {
        lines.add(line);
        return this;
    }

    /** How much the terminal shows; it does not tell unless this is called. */
    public TypingPerson terminal(int columns, int rows) {
        size = new Size(columns, rows);
        return this;
    }

    /** The prompts so far. */
    public List<String> asked() {
        return asked;
    }

    /** Of each prompt so far, whether the answer could not be seen. */
    public List<Boolean> hidden() {
        return hidden;
    }

    @Override
    public Optional<Dialogue> open() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Typing());
    }

    private final class Typing implements Dialogue {

        @Override
        public String ask(String prompt, boolean echo) {
            asked.add(prompt);
            hidden.add(!echo);
            return lines.remove();
        }

        @Override
        public Optional<Size> size() {
            return Optional.ofNullable(size);
        }

        @Override
        public void close() {
            // the person stays
        }
    }
}
