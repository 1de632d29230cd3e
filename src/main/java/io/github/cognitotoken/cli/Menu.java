package io.github.cognitotoken.cli;

import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Prompter;
import java.util.List;

/** Lets the person choose one of several ways to go on. */
final class Menu {

    private final Prompter prompter;

    Menu(Prompter prompter) {
        this.prompter = prompter;
    }

    /**
     * Asks for the number of an option.
     *
     * @throws Failure of kind {@code INTERACTION} if nobody can be asked, or the answer is no option
     */
    String choose(Challenge.Selection challenge) {
        List<String> options = challenge.options();
        String known = ExternalText.of(String.join(", ", options));
        String remedy = challenge.name().equals("SELECT_MFA_TYPE")
                ? "give --mfa NAME; to choose from: " + known
                : "give --flow choice --preferred-challenge NAME; to choose from: " + known;
        String what = "a choice between ways to go on (" + challenge.name() + ")";
        String typed = prompter.ask(what, prompt(options), remedy).strip();
        for (int i = 0; i < options.size(); i++) {
            if (typed.equals(Integer.toString(i + 1)) || typed.equalsIgnoreCase(options.get(i))) {
                return options.get(i);
            }
        }
        throw Failure.of(ErrorKind.INTERACTION, "that is none of the ways to go on", remedy);
    }

    private static String prompt(List<String> options) {
        StringBuilder prompt = new StringBuilder("Ways to go on:\n");
        for (int i = 0; i < options.size(); i++) {
            prompt.append("  ")
                    .append(i + 1)
                    .append(") ")
                    .append(ExternalText.of(options.get(i)))
                    .append('\n');
        }
        return prompt.append("Number: ").toString();
    }
}
