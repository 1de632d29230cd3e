package io.github.cognitotoken.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the beginning of an output and discards the rest, so that the process never blocks on a full pipe. */
final class OutputReader extends Thread {

    private final InputStream in;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    private OutputReader(InputStream in) {
        super("output");
        this.in = in;
        setDaemon(true);
    }

    /** Starts a reader. */
    static OutputReader of(InputStream in) {
        OutputReader reader = new OutputReader(in);
        reader.start();
        return reader;
    }

    @Override
    public void run() {
        try {
            byte[] buffer = new byte[4096];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException e) {
            // the process was killed: use its output so far
            return;
        }
    }

    private synchronized void keep(byte[] buffer, int n) {
        content.write(buffer, 0, Math.min(n, Math.max(0, SmallInput.LIMIT + 1 - content.size())));
    }

    synchronized byte[] bytes() {
        return content.toByteArray();
    }
}
