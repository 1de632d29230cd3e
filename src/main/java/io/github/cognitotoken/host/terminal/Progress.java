package io.github.cognitotoken.host.terminal;

import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.WaitState;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A line on the terminal that shows that something is going on and how long it may still take; nothing where standard
 * error is no terminal. It makes room while a person is asked.
 */
public final class Progress {

    private static final Duration BEFORE_FIRST = Duration.ofMillis(400);
    private static final Duration BETWEEN = Duration.ofMillis(150);
    private static final String FRAMES = "|/-\\";

    private final Diagnostics terminal;
    private final boolean shown;
    private final WaitState waitState;
    private final Duration limit;

    /**
     * @param shown whether there is a terminal to show it on
     * @param limit how long the work may go on without a person's doing
     */
    public Progress(Diagnostics terminal, boolean shown, WaitState waitState, Duration limit) {
        this.terminal = terminal;
        this.shown = shown;
        this.waitState = waitState;
        this.limit = limit;
    }

    /** Does the work, and shows that it goes on. */
    public <T> T during(String what, Supplier<T> work) {
        if (!shown) {
            return work.get();
        }
        Line line = new Line(what);
        waitState.tell(line::waiting);
        Thread painter = new Thread(line, "progress");
        painter.setDaemon(true);
        painter.start();
        try {
            return work.get();
        } finally {
            line.end();
        }
    }

    private final class Line implements Runnable {

        private final String what;
        private WaitState.Waiting waiting = WaitState.Waiting.NONE;
        private long since = System.nanoTime();
        private boolean ended;

        Line(String what) {
            this.what = what;
        }

        synchronized void waiting(WaitState.Waiting forWhat) {
            waiting = forWhat;
            since = System.nanoTime();
            terminal.erase();
        }

        synchronized void end() {
            ended = true;
            terminal.erase();
        }

        @Override
        public void run() {
            try {
                Thread.sleep(BEFORE_FIRST.toMillis());
                for (int frame = 0; paint(frame); frame++) {
                    Thread.sleep(BETWEEN.toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Paints it anew unless it makes room; false after its end. */
        private synchronized boolean paint(int frame) {
            if (!ended && waiting == WaitState.Waiting.NONE) {
                long left = Math.max(0, limit.toSeconds() - (System.nanoTime() - since) / 1_000_000_000);
                // where it cannot be painted nobody sees it
                ended = !terminal.paint(what + " " + FRAMES.charAt(frame % FRAMES.length()) + " " + left + " s left");
            }
            return !ended;
        }
    }
}
