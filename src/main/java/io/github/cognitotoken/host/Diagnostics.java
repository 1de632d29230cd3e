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

    /** Writes text of our own that is no line, such as what is painted over again. */
    boolean paint(String ours) {
        try {
            err.write(ours.getBytes(StandardCharsets.US_ASCII));
            err.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Prints one line, whatever is in the text. */
    public void line(String text) {
        String line = ExternalText.inOneLine(redaction.scrub(text)) + System.lineSeparator();
        try {
            err.write(line.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            holding = false; // nobody can be told
        }
    }
}
