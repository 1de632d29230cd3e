package io.github.cognitotoken.cli.prompt;

import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.terminal.Prompter;
import java.util.List;
import java.util.Optional;

/** Lets the person choose one of several factors. */
public final class ChoicePrompt {

    private static final int TRIES = 3;

    private final Prompter prompter;

    ChoicePrompt(Prompter prompter) {
        this.prompter = prompter;
    }

    /**
     * Asks for the number of a factor, and asks again if the number is not in the menu.
     *
     * @throws Failure of kind {@code INTERACTION} if nobody can be asked, or no answer is in the menu
     */
    String choose(Challenge.Selection challenge) {
        List<String> options = challenge.options();
        String known = ExternalText.of(String.join(", ", options));
        String remedy = challenge.name().equals("SELECT_MFA_TYPE")
                ? "give --mfa NAME, one of: " + known
                : "give --flow choice --preferred-challenge NAME, one of: " + known;
        String what = "a choice between several factors (" + challenge.name() + ")";
        String prompt = menu(challenge);
        for (int left = TRIES; left > 0; left--) {
            Optional<String> chosen =
                    option(options, prompter.ask(what, prompt, remedy).strip());
            if (chosen.isPresent()) {
                return chosen.get();
            }
            prompt = "This number is not in the menu. Number from 1 to " + options.size() + ": ";
        }
        throw Failure.of(ErrorKind.INTERACTION, "no factor was chosen", remedy);
    }

    private static Optional<String> option(List<String> options, String typed) {
        for (int i = 0; i < options.size(); i++) {
            if (typed.equals(Integer.toString(i + 1)) || typed.equalsIgnoreCase(options.get(i))) {
                return Optional.of(options.get(i));
            }
        }
        return Optional.empty();
    }

    private static String menu(Challenge.Selection challenge) {
        StringBuilder menu = new StringBuilder("How do you want to sign in?\n");
        int number = 1;
        for (String option : challenge.options()) {
            menu.append("  ")
                    .append(number++)
                    .append(") ")
                    .append(FactorText.of(option, challenge.parameters()))
                    .append('\n');
        }
        return menu.append("Number: ").toString();
    }
}
