package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.oauth.AuthorizationResponse;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes the answer from the terminal: the address that the browser ended on, or its code. */
final class PasteBack implements AutoCloseable {

    private static final long MILLIS_TO_RESTORE_THE_TERMINAL = 3_000;
    private static final long MILLIS_TO_SHOW_THE_INVITATION = 2_000;

    private final Prompter prompter;
    private final Diagnostics diagnostics;
    private final String invitation;
    private volatile String state;
    private volatile boolean ended;
    private final CountDownLatch shown = new CountDownLatch(1);
    private Thread reader;

    /**
     * @param state what a pasted address must bring back
     * @param invitation what the terminal shows first
     */
    PasteBack(Prompter prompter, Diagnostics diagnostics, String state, String invitation) {
        this.prompter = prompter;
        this.diagnostics = diagnostics;
        this.state = state;
        this.invitation = invitation;
    }

    /** Takes lines from now on. The invitation is shown before anything else is painted on the terminal. */
    void start(AnswerBox box) {
        reader = new Thread(() -> read(box), "paste-back");
        reader.setDaemon(true);
        reader.start();
        try {
            if (!shown.await(MILLIS_TO_SHOW_THE_INVITATION, TimeUnit.MILLISECONDS)) {
                return; // a slow terminal is no reason to wait longer
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWanted() {
        shown.countDown(); // it is asked only after the invitation
        return !ended;
    }

    /** Expects the answer to another request from now on. */
    void expect(String otherState) {
        state = otherState;
    }

    private void read(AnswerBox box) {
        try {
            readAll(box);
        } finally {
            shown.countDown();
        }
    }

    private void readAll(AnswerBox box) {
        String prompt = invitation;
        while (!ended) {
            try {
                Optional<String> line = prompter.paste(
                        "the address that the browser ended on", prompt, "paste it again", this::isWanted);
                line.ifPresent(pasted -> take(pasted, box));
            } catch (Failure e) {
                if (ended || prompter.absence().isPresent()) {
                    return; // the terminal has gone: the listener goes on
                }
                diagnostics.warn(e.getMessage() + "; " + e.hint());
            }
            prompt = "";
        }
    }

    /** A line that is no answer does not end the wait: the next line may be one. */
    private void take(String pasted, AnswerBox box) {
        AuthorizationResponse response = AuthorizationResponse.ofPasted(pasted, state);
        if (response instanceof AuthorizationResponse.Unusable unusable) {
            diagnostics.warn("what you pasted " + unusable.fault().words()
                    + "; paste the whole address from the browser's address bar");
        } else {
            box.offer(response);
        }
    }

    /** Ends the reading, and waits until the terminal is as it was. */
    @Override
    public void close() {
        ended = true;
        try {
            if (reader != null) {
                reader.join(MILLIS_TO_RESTORE_THE_TERMINAL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
