package io.github.cognitotoken.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command that was started and may still run. */
final class Running {

    /** More than the third of three sign-ins at once has to wait for its TOTP code. */
    private static final int LIMIT_SECONDS = 120;

    private final List<String> command;
    private final Process process;
    private final Path stdout;
    private final Path stderr;

    Running(List<String> command, Process process, Path stdout, Path stderr) {
        this.command = command;
        this.process = process;
        this.stdout = stdout;
        this.stderr = stderr;
    }

    /** Ends it as {@code kill -9} does, unless it has ended already. */
    Running kill() {
        process.destroyForcibly();
        return this;
    }

    /** Asks it to end, as {@code kill} does. */
    Running terminate() {
        process.destroy();
        return this;
    }

    /** Waits until it holds a file of such a name open, as it does again and again while it waits for a lock. */
    void awaitOpening(String ending) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!hasOpen(ending)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("no file *" + ending + " was opened by " + command);
            }
            Thread.onSpinWait();
        }
    }

    boolean hasOpen(String ending) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.anyMatch(file -> isLinkTo(file, ending));
        } catch (IOException | UncheckedIOException e) {
            return false; // one that was closed meanwhile, or all of them
        }
    }

    private static boolean isLinkTo(Path link, String ending) {
        try {
            return Files.readSymbolicLink(link).toString().endsWith(ending);
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until a command that it runs has written its process id into this file; returns it. */
    ProcessHandle awaitProcessIn(Path file) {
        awaitFile(file);
        try {
            String id = Files.readString(file).strip();
            return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until there is something in this file. */
    void awaitFile(Path file) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (file.toFile().length() == 0) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("nothing came into " + file + " by " + command + ": " + ends());
            }
            Thread.onSpinWait();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end; may be called once. */
    Outcome ends() {
        try {
            int code = exitCode();
            return new Outcome(command, code, Files.readString(stdout), Files.readString(stderr));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            stdout.toFile().delete();
            stderr.toFile().delete();
        }
    }

    private int exitCode() {
        try {
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        throw new AssertionError("still running after " + LIMIT_SECONDS + " seconds: " + command);
    }
}
