package io.github.cognitotoken.host;

import io.github.cognitotoken.failure.ExternalText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Standard error: warnings, {@code --debug} lines and errors, one write for each line, with secrets redacted. The run
 * goes on if stderr cannot be written.
 */
public final class Diagnostics {

    private final OutputStream err;
    private final Redaction redaction;
    private final List<String> held = Collections.synchronizedList(new ArrayList<>());
    private boolean debug;
    private boolean holding;
    private boolean painting = true;
    private int painted;

    public Diagnostics(OutputStream err, Redaction redaction) {
        this.err = err;
        this.redaction = redaction;
    }

    /** Turns {@code --debug} lines on. */
    public void showDebug() {
        debug = true;
    }

    /**
     * Holds warnings back until {@link #release} or {@link #takeHeld}: a JSON error must be the only text on stderr.
     */
    public void holdWarnings() {
        holding = true;
    }

    /** Prints a warning about something that does not end the run. */
    public void warn(String warning) {
        if (holding) {
            held.add(redaction.scrub(warning));
        } else {
            line("warning: " + warning);
        }
    }

    /** Prints a note on how the run goes on, unless a JSON error must be the only text on stderr. */
    public void note(String note) {
        if (!holding) {
            line("note: " + note);
        }
    }

    /** Prints a line for {@code --debug}. */
    public void debug(Supplier<String> text) {
        if (debug) {
            line("debug: " + text.get());
        }
    }

    public boolean isDebug() {
        return debug;
    }

    /** Prints the warnings that were held back. */
    public void release() {
        holding = false;
        takeHeld().forEach(this::warn);
    }

    /** Returns the warnings that were held back, for another form of output. */
    public List<String> takeHeld() {
        List<String> taken = List.copyOf(held);
        held.clear();
        return taken;
    }

    /**
     * Paints a line that disappears before any other line is printed.
     *
     * @return whether it was painted
     */
    public synchronized boolean paint(String ours) {
        if (!painting) {
            return true;
        }
        String padded = "\r" + ours + " ".repeat(Math.max(0, painted - ours.length()));
        painted = ours.length();
        return write(padded);
    }

    /** Sets whether lines may be painted from now on. If not, the painted line is erased. */
    public synchronized void allowPainting(boolean allowed) {
        painting = allowed;
        erase();
    }

    /** Erases the painted line. */
    public synchronized void erase() {
        write(eraser());
    }

    /** Prints one line, even if the text has line breaks. */
    public synchronized void line(String text) {
        String line = ExternalText.inOneLine(redaction.scrub(text)) + System.lineSeparator();
        if (!write(eraser() + line)) {
            holding = false; // there is no other way to report it
        }
    }

    /**
     * Prints lines of our own as they are, colours included, for a terminal.
     *
     * @param lines a line break at the end of each; nothing from outside, and no secret
     */
    public synchronized void picture(String lines) {
        write(eraser() + lines.replace("\n", System.lineSeparator()));
    }

    private String eraser() {
        if (painted == 0) {
            return "";
        }
        String blanks = "\r" + " ".repeat(painted) + "\r";
        painted = 0;
        return blanks;
    }

    private boolean write(String text) {
        try {
            if (!text.isEmpty()) {
                err.write(text.getBytes(StandardCharsets.UTF_8));
                err.flush();
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
