package io.github.cognitotoken.host.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Secret;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrompterTest {

    private final List<String> asked = new ArrayList<>();
    private final Redaction redaction = new Redaction();

    @Test
    void visibleQuestion_isAskedWithEcho() {
        assertThat(prompter(answering("alice")).ask("the username", "Username: ", "remedy"))
                .isEqualTo("alice");
        assertThat(asked).containsExactly("Username: /echo");
    }

    @Test
    void hiddenQuestion_isAskedWithoutEcho_andItsAnswerIsRedactedEverywhere() {
        Secret secret = prompter(answering("hunter2")).askHidden("the password", "Password: ", "remedy");

        assertThat(secret.reveal()).isEqualTo("hunter2");
        assertThat(asked).containsExactly("Password: /hidden");
        assertThat(redaction.scrub("hunter2")).isEqualTo(Redaction.MARK);
    }

    @Test
    void withoutTerminal_theRemedyIsNamed() {
        expectInteraction(prompter(Optional::empty), "there is no terminal");
    }

    @Test
    void whereQuestionsAreForbidden_theTerminalIsNotTouched() {
        Terminal untouchable = () -> {
            throw new AssertionError("opened");
        };

        expectInteraction(new Prompter(untouchable, redaction, Optional.of("CI=true")), "CI=true forbids prompts");
    }

    @Test
    void endOfInput_andAnEmptyLine_areNoAnswer() {
        expectInteraction(prompter(answering(null)), "nothing was entered");
        expectInteraction(prompter(answering("")), "nothing was entered");
    }

    @Test
    void emptyLine_isAnAnswer_whereItStandsForSomething() {
        assertThat(prompter(answering("")).askCodeOrEnter("a code", "Code: ", "remedy"))
                .isEmpty();
        assertThat(prompter(answering("")).confirm("consent", "Go on? [Y/n] ", "remedy", true))
                .isTrue();
        assertThat(prompter(answering("")).confirm("consent", "Go on? [y/N] ", "remedy", false))
                .isFalse();
        assertThatThrownBy(() -> prompter(answering(null)).confirm("consent", "Go on? ", "remedy", true))
                .hasMessageContaining("nothing was entered");
    }

    @Test
    void codeOrEnter_isRedactedEverywhere() {
        assertThat(prompter(answering("123456 ")).askCodeOrEnter("a code", "Code: ", "remedy"))
                .map(Secret::reveal)
                .contains("123456");
        assertThat(redaction.scrub("123456")).isEqualTo(Redaction.MARK);
    }

    @Test
    void prompter_knowsWhetherItHasAsked() {
        Prompter prompter = prompter(answering("alice"));
        assertThat(prompter.hasAsked()).isFalse();
        prompter.ask("the username", "Username: ", "remedy");
        assertThat(prompter.hasAsked()).isTrue();
    }

    @Test
    void echoThatCannotBeSwitchedOff_endsTheQuestion() {
        Terminal noEcho = failing(new Terminal.EchoNotSwitchable("stty -g: exit code 1", null));

        expectInteraction(prompter(noEcho), "the terminal would show the password");
    }

    @Test
    void unreadableTerminal_isSaidToBeSo() {
        expectInteraction(prompter(failing(new IOException("Input/output error"))), "Input/output error");
    }

    private void expectInteraction(Prompter prompter, String part) {
        assertThatThrownBy(() -> prompter.askHidden("the password", "Password: ", "give --password-stdin"))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.INTERACTION);
                    assertThat(failure).hasMessageContaining(part);
                    assertThat(failure.hint()).isEqualTo("give --password-stdin");
                });
    }

    private Prompter prompter(Terminal terminal) {
        return new Prompter(terminal, redaction, Optional.empty());
    }

    private Terminal answering(String answer) {
        return terminal((prompt, echo) -> {
            asked.add(prompt + (echo ? "/echo" : "/hidden"));
            return answer;
        });
    }

    private static Terminal failing(IOException failure) {
        return terminal((prompt, echo) -> {
            throw failure;
        });
    }

    private static Terminal terminal(Answer answer) {
        return () -> Optional.of(new Terminal.Dialogue() {
            @Override
            public String ask(String prompt, boolean echo) throws IOException {
                return answer.to(prompt, echo);
            }

            @Override
            public void close() {
                // nothing was opened
            }
        });
    }

    private interface Answer {
        String to(String prompt, boolean echo) throws IOException;
    }
}
