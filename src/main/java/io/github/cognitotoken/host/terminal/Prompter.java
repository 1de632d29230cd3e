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
 * Asks the person at the terminal, if there is one and prompts are allowed. Otherwise it fails at once, and the hint
 * names the settings that answer the question.
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
     * @param forbiddenBy what forbids prompts, such as {@code --no-input} or {@code CI=true}; empty if they are allowed
     * @param waitState is notified while a person is asked
     */
    public Prompter(Terminal terminal, Redaction redaction, Optional<String> forbiddenBy, WaitState waitState) {
        this.terminal = terminal;
        this.redaction = redaction;
        this.forbiddenBy = forbiddenBy;
        this.waitState = waitState;
    }

    /** Whether a person can be asked. */
    public boolean canAsk() {
        if (forbiddenBy.isPresent()) {
            return false;
        }
        try (Terminal.Dialogue dialogue = terminal.open().orElse(null)) {
            return dialogue != null;
        } catch (IOException e) {
            return true; // the terminal was there before
        }
    }

    /** Whether questions are forbidden, terminal or not. */
    public boolean isForbidden() {
        return forbiddenBy.isPresent();
    }

    /** Why nobody can be asked, in words that follow "and"; empty if somebody can. */
    public Optional<String> absence() {
        if (forbiddenBy.isPresent()) {
            return forbiddenBy.map(what -> what + " forbids prompts");
        }
        return canAsk() ? Optional.empty() : Optional.of(terminal.absence());
    }

    /** The size of the terminal; empty if there is none, or if it is not known. */
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

    /** Whether a person has answered a prompt. */
    public boolean hasAsked() {
        return asked;
    }

    /**
     * Asks for text that may be shown while it is typed.
     *
     * @param what the name of the requested value, which continues "… is needed"
     * @param remedy the hint: how to give it without a prompt
     */
    public String ask(String what, String prompt, String remedy) {
        return answer(what, prompt, remedy, true);
    }

    /** The same, and Enter alone skips it. */
    public Optional<String> askOptional(String what, String prompt, String remedy) {
        return Optional.of(line(what, prompt, remedy, true)).filter(text -> !text.isEmpty());
    }

    /** Asks for a secret, which is not shown while it is typed. */
    public Secret askHidden(String what, String prompt, String remedy) {
        String typed = answer(what, prompt, remedy, false);
        redaction.learn(typed);
        return Secret.of(typed);
    }

    /** Asks for a code. It is shown while it is typed, since it can be used only once, and redacted afterwards. */
    public Secret askCode(String what, String prompt, String remedy) {
        return code(answer(what, prompt, remedy, true));
    }

    /** The same, but Enter alone is also an answer: then the result is empty. */
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
     * Asks a question with the answers yes and no.
     *
     * @param byDefault the meaning of Enter alone, which the prompt should show
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
            throw needed(what + " is needed, and " + forbiddenBy.get() + " forbids prompts", remedy);
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
