package io.github.cognitotoken.cli.prompt;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.terminal.Prompter;

/** Asks for a new password, which nobody sees, twice. */
public final class TypedTwice {

    private static final int TRIES = 3;

    private final Prompter prompter;

    public TypedTwice(Prompter prompter) {
        this.prompter = prompter;
    }

    /**
     * The password.
     *
     * @param what its name, which continues "… is needed"
     * @param prompt ends with a colon and a blank
     * @throws Failure of kind {@code INTERACTION} if nobody can be asked, or the two differ
     */
    public Secret ask(String what, String prompt, String remedy) {
        String question = prompt;
        for (int left = TRIES; left > 0; left--) {
            Secret first = prompter.askHidden(what, question, remedy);
            Secret second = prompter.askHidden(what, "New password again: ", remedy);
            if (first.reveal().equals(second.reveal())) {
                return first;
            }
            question = "The two differ. New password: ";
        }
        throw Failure.of(
                ErrorKind.INTERACTION, "the two new passwords differ; nothing was changed", "run the command again");
    }
}
