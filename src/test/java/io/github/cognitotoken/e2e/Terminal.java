package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A pseudo-terminal of util-linux's {@code script} with a program at it: what a person sees, and can type. */
final class Terminal implements AutoCloseable {

    static final String CTRL_C = "\u0003";

    private static final int LIMIT_SECONDS = 60;

    private final Process process;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private boolean ended;

    private Terminal(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    static Terminal start(Map<String, String> environment, Path folder, String script) {
        ProcessBuilder builder = new ProcessBuilder(
                        // a build that runs in the background of a shell has SIGINT ignored, and so have its children
                        List.of("env", "--default-signal=INT", "script", "-qec", script, "/dev/null"))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("SHELL", "/bin/sh");
        try {
            return new Terminal(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the text stands on the screen. */
    Terminal shows(String text) {
        return shows(text, 1);
    }

    /** Waits until the text stands on the screen that many times. */
    Terminal shows(String text, int times) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        synchronized (screen) {
            while (screen().split(Pattern.quote(text), -1).length <= times) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                assertThat(!ended && left > 0)
                        .as("'%s' appears on the screen: %s", text, screen())
                        .isTrue();
                await(left);
            }
        }
        return this;
    }

    Terminal type(String text) {
        return typeBytes(text.getBytes(UTF_8));
    }

    Terminal typeBytes(byte... bytes) {
        try {
            process.getOutputStream().write(bytes);
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits for the end of the program; returns everything that was shown. */
    String ends(int code) {
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("the program ends; screen: %s", screen())
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        synchronized (screen) {
            while (!ended) {
                await(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
            }
        }
        assertThat(process.exitValue()).as("exit code; screen: %s", screen()).isEqualTo(code);
        return screen();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Everything that was shown so far. */
    String screen() {
        return screen.toString(UTF_8);
    }

    private void await(long milliseconds) {
        try {
            screen.wait(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        byte[] buffer = new byte[4096];
        try (InputStream output = process.getInputStream()) {
            for (int n = output.read(buffer); n >= 0; n = output.read(buffer)) {
                shown(buffer, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            shown(buffer, -1);
        }
    }

    private void shown(byte[] bytes, int length) {
        synchronized (screen) {
            ended = length < 0;
            screen.write(bytes, 0, Math.max(0, length));
            screen.notifyAll();
        }
    }
}
