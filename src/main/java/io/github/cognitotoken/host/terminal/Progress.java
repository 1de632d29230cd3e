package io.github.cognitotoken.host.terminal;

import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.WaitState;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A line on the terminal that shows that the program is working, and for how long at most. Nothing is shown if standard
 * error is no terminal. The line is erased while a person is asked.
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
     * @param shown whether standard error is a terminal
     * @param limit the time limit of the work, without the time for answers of a person
     */
    public Progress(Diagnostics terminal, boolean shown, WaitState waitState, Duration limit) {
        this.terminal = terminal;
        this.shown = shown;
        this.waitState = waitState;
        this.limit = limit;
    }

    /** Does the work and shows the line meanwhile. */
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

        /** Paints the line again unless it is hidden; false after its end. */
        private synchronized boolean paint(int frame) {
            if (!ended && waiting == WaitState.Waiting.NONE) {
                long left = Math.max(0, limit.toSeconds() - (System.nanoTime() - since) / 1_000_000_000);
                // if it cannot be painted, nobody sees it
                ended = !terminal.paint(what + " " + FRAMES.charAt(frame % FRAMES.length()) + " " + left + " s left");
            }
            return !ended;
        }
    }
}
