package io.github.cognitotoken.host;

import io.github.cognitotoken.failure.ExternalText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Standard error: warnings, {@code --debug} lines and errors, one write a line, every line free of secrets. A stderr
 * that cannot be written is no reason to fail.
 */
public final class Diagnostics {

    private final OutputStream err;
    private final Redaction redaction;
    private final List<String> held = new ArrayList<>();
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

    /** Holds warnings back until {@link #release} or {@link #takeHeld}: a JSON error must stand alone on stderr. */
    public void holdWarnings() {
        holding = true;
    }

    /** Tells about something that does not end the run. */
    public void warn(String warning) {
        if (holding) {
            held.add(redaction.scrub(warning));
        } else {
            line("warning: " + warning);
        }
    }

    /** Tells the person how the run goes on, unless an error must stand alone on stderr. */
    public void note(String note) {
        if (!holding) {
            line("note: " + note);
        }
    }

    /** Tells how the run goes on, where {@code --debug} asked for it. */
    public void debug(Supplier<String> text) {
        if (debug) {
            line("debug: " + text.get());
        }
    }

    public boolean isDebug() {
        return debug;
    }

    /** Prints what was held back. */
    public void release() {
        holding = false;
        takeHeld().forEach(this::warn);
    }

    /** Hands over what was held back, to be told in another form. */
    public List<String> takeHeld() {
        List<String> taken = List.copyOf(held);
        held.clear();
        return taken;
    }

    /**
     * Paints a line of our own that makes room for whatever is printed next.
     *
     * @return whether it could be painted
     */
    public synchronized boolean paint(String ours) {
        if (!painting) {
            return true;
        }
        String padded = "\r" + ours + " ".repeat(Math.max(0, painted - ours.length()));
        painted = ours.length();
        return write(padded);
    }

    /** Says whether lines may be painted from now on; where not, the painted one is taken away. */
    public synchronized void allowPainting(boolean allowed) {
        painting = allowed;
        erase();
    }

    /** Takes the painted line away. */
    public synchronized void erase() {
        write(eraser());
    }

    /** Prints one line, whatever is in the text. */
    public synchronized void line(String text) {
        String line = ExternalText.inOneLine(redaction.scrub(text)) + System.lineSeparator();
        if (!write(eraser() + line)) {
            holding = false; // nobody can be told
        }
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
