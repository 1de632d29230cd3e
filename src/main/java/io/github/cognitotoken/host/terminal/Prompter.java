package io.github.cognitotoken.host.terminal;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.WaitState;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Asks the person at the terminal, if there is one and asking is allowed; else fails at once, naming what would have
 * answered.
 */
public final class Prompter {

    private final Terminal terminal;
    private final Redaction redaction;
    private final Optional<String> forbiddenBy;
    private final WaitState waitState;
    private boolean asked;

    Prompter(Terminal terminal, Redaction redaction, Optional<String> forbiddenBy) {
        this(terminal, redaction, forbiddenBy, new WaitState());
    }

    /**
     * @param forbiddenBy what forbids questions, such as {@code --no-input} or {@code CI=true}; empty if they are allowed
     * @param waitState is told while a person is asked
     */
    public Prompter(Terminal terminal, Redaction redaction, Optional<String> forbiddenBy, WaitState waitState) {
        this.terminal = terminal;
        this.redaction = redaction;
        this.forbiddenBy = forbiddenBy;
        this.waitState = waitState;
    }

    /** Whether there is somebody to ask. */
    public boolean canAsk() {
        if (forbiddenBy.isPresent()) {
            return false;
        }
        try (Terminal.Dialogue dialogue = terminal.open().orElse(null)) {
            return dialogue != null;
        } catch (IOException e) {
            return true; // it was there
        }
    }

    /** Whether questions are forbidden, terminal or not. */
    public boolean isForbidden() {
        return forbiddenBy.isPresent();
    }

    /** Why nobody can be asked, in words that follow "and"; empty if somebody can. */
    public Optional<String> absence() {
        if (forbiddenBy.isPresent()) {
            return forbiddenBy.map(what -> what + " forbids questions");
        }
        return canAsk() ? Optional.empty() : Optional.of(terminal.absence());
    }

    /** How much the terminal can show; empty if there is none, or if it does not tell. */
    public Optional<Terminal.Size> size() {
        try (Terminal.Dialogue dialogue = terminal.open().orElse(null)) {
            return dialogue == null ? Optional.empty() : dialogue.size();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes a line that is pasted, of any length, for as long as it is wanted.
     *
     * @param wanted asked again and again, while there is no line yet
     * @return empty if it is not wanted any more
     * @throws Failure of kind {@code INTERACTION} if nobody can be asked, or the line cannot be what was pasted
     */
    public Optional<String> paste(String what, String prompt, String remedy, BooleanSupplier wanted) {
        return asking(what, remedy, dialogue -> dialogue.paste(prompt, wanted));
    }

    /** Whether this prompter has had an answer from a person. */
    public boolean hasAsked() {
        return asked;
    }

    /**
     * Asks for something that may be seen.
     *
     * @param what what is asked for, in words that continue "… is needed"
     * @param remedy how it could have been given without a person
     */
    public String ask(String what, String prompt, String remedy) {
        return answer(what, prompt, remedy, true);
    }

    /** Asks for something that may be seen, and may be left out by Enter alone. */
    public Optional<String> askOptional(String what, String prompt, String remedy) {
        return Optional.of(line(what, prompt, remedy, true)).filter(text -> !text.isEmpty());
    }

    /** Asks for something that must not be seen while it is typed. */
    public Secret askHidden(String what, String prompt, String remedy) {
        String typed = answer(what, prompt, remedy, false);
        redaction.learn(typed);
        return Secret.of(typed);
    }

    /** Asks for a code that is of use once: it may be seen while it is typed, and nowhere afterwards. */
    public Secret askCode(String what, String prompt, String remedy) {
        return code(answer(what, prompt, remedy, true));
    }

    /** As {@link #askCode}, where Enter alone is an answer too: empty then. */
    public Optional<Secret> askCodeOrEnter(String what, String prompt, String remedy) {
        String typed = line(what, prompt, remedy, true).strip();
        return typed.isEmpty() ? Optional.empty() : Optional.of(code(typed));
    }

    /** Apps and messages show a code in groups, {@code 123 456}. */
    private Secret code(String typed) {
        String code = typed.replace(" ", "");
        redaction.learn(typed.strip());
        redaction.learn(code);
        return Secret.of(code);
    }

    /**
     * Asks a question that is answered by yes or no.
     *
     * @param byDefault what Enter alone means; the prompt should say so
     */
    public boolean confirm(String what, String prompt, String remedy, boolean byDefault) {
        String typed = line(what, prompt, remedy, true).strip().toLowerCase(Locale.ROOT);
        return typed.isEmpty() ? byDefault : typed.equals("y") || typed.equals("yes");
    }

    private String answer(String what, String prompt, String remedy, boolean echo) {
        String typed = line(what, prompt, remedy, echo);
        if (typed.isEmpty()) {
            throw needed(what + " is needed, and nothing was entered", remedy);
        }
        return typed;
    }

    private String line(String what, String prompt, String remedy, boolean echo) {
        String typed = asking(
                        what,
                        remedy,
                        dialogue -> Optional.ofNullable(
                                waitState.during(WaitState.Waiting.PERSON, () -> dialogue.ask(prompt, echo))))
                .orElseThrow(() -> needed(what + " is needed, and nothing was entered", remedy));
        asked = true;
        return typed;
    }

    private Optional<String> asking(String what, String remedy, Question question) {
        if (forbiddenBy.isPresent()) {
            throw needed(what + " is needed, and " + forbiddenBy.get() + " forbids questions", remedy);
        }
        try (Terminal.Dialogue dialogue =
                terminal.open().orElseThrow(() -> needed(what + " is needed, and " + terminal.absence(), remedy))) {
            return question.askedAt(dialogue);
        } catch (Terminal.EchoNotSwitchable e) {
            String why = ExternalText.of(e.getMessage());
            throw needed("the terminal would show " + what + " while it is typed (" + why + ")", remedy)
                    .causedBy(e);
        } catch (Terminal.UnusableLine e) {
            throw needed(what + " is needed, and what you typed " + e.getMessage(), "try again; or " + remedy)
                    .causedBy(e);
        } catch (IOException e) {
            String why = ExternalText.of(e.getMessage());
            throw needed(what + " is needed, and the terminal cannot be read (" + why + ")", remedy)
                    .causedBy(e);
        }
    }

    /** What is asked at an open terminal. */
    private interface Question {
        Optional<String> askedAt(Terminal.Dialogue dialogue) throws IOException;
    }

    private static Failure needed(String message, String remedy) {
        return Failure.of(ErrorKind.INTERACTION, message, remedy);
    }
}
