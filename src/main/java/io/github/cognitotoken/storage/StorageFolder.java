package io.github.cognitotoken.storage;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.host.file.PrivateFolder;
import io.github.cognitotoken.host.file.PrivateLock;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The folder in which everything is kept between runs. Nothing in it is indispensable: what cannot be read counts as
 * absent and what cannot be written is not kept, each with one warning a run at the most.
 */
public final class StorageFolder {

    private static final Duration LOCK_LIMIT = Duration.ofSeconds(10);
    private static final Duration LOCK_PAUSE = Duration.ofMillis(20);

    private final Optional<PrivateFolder> folder;
    private final Diagnostics diagnostics;
    private final Pause pause;
    private boolean warned;

    /**
     * @param place where the folder is or is to be; empty if the user has no place for it, which is no error
     */
    public StorageFolder(Optional<Path> place, Diagnostics diagnostics, Pause pause) {
        this.folder = place.map(path -> new PrivateFolder(path, this::warnOnce, name -> isOurs(path, name)));
        this.diagnostics = diagnostics;
        this.pause = pause;
    }

    /** Whether we put the file there; in a folder of the program's name everything counts as ours. */
    private static boolean isOurs(Path folder, String name) {
        return folder.endsWith("cognito-token")
                || name.matches("[0-9a-f]{64}\\..*|totp-.*|keyring|keyring\\.lock(\\..*)?|.*\\.tmp");
    }

    /** Whether the user has a place for it at all. */
    public boolean hasPlace() {
        return folder.isPresent();
    }

    /** The content of a file; empty if it is absent, or cannot be trusted or read. */
    public Optional<byte[]> read(String name) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            return folder.get().read(name);
        } catch (IOException e) {
            warnOnce("the cache file " + folder.get().path(name) + " is not used: " + reason(e));
            return Optional.empty();
        }
    }

    /** Tells that what stood in a file is of no use; it counts as absent and is written over in time. */
    public void broken(String name, String how) {
        folder.ifPresent(kept -> warnOnce("the cache file " + kept.path(name) + " is not used: " + how));
    }

    /**
     * Keeps content in the place of a file's; it survives a power failure.
     *
     * @return whether it is kept
     */
    public boolean write(String name, byte[] content) {
        if (folder.isEmpty()) {
            return false;
        }
        try {
            folder.get().replace(name, content);
            return true;
        } catch (IOException e) {
            warnOnce("nothing can be kept in the cache: " + folder.get().path(name) + " cannot be written: "
                    + reason(e));
            return false;
        }
    }

    /** Keeps content that is a help and no more: where it cannot be kept, nobody is told. */
    public void note(String name, byte[] content) {
        try {
            if (folder.isPresent()) {
                folder.get().replace(name, content);
            }
        } catch (IOException e) {
            diagnostics.debug(() -> "not noted: " + reason(e));
        }
    }

    /**
     * Takes a file away.
     *
     * @return whether it is gone
     */
    public boolean delete(String name) {
        if (folder.isEmpty()) {
            return true;
        }
        try {
            folder.get().delete(name);
            return true;
        } catch (IOException e) {
            warnOnce("the cache file " + folder.get().path(name) + " cannot be taken away: " + reason(e));
            return false;
        }
    }

    /** Takes away what killed processes left half-written: there may be tokens in it. */
    public void sweep() {
        names();
    }

    /** The names of all files; also sweeps away what killed processes left half-written. */
    public List<String> names() {
        try {
            return folder.isEmpty() ? List.of() : folder.get().names();
        } catch (IOException e) {
            warnOnce("the cache is not used: " + reason(e));
            return List.of();
        }
    }

    /**
     * Does something while no other process does it under that name, if the folder can be used; waits for up to ten
     * seconds for others, who are expected to hold it for a moment only.
     */
    public <T> T exclusively(String name, Supplier<T> work) {
        for (long waited = 0; ; waited += LOCK_PAUSE.toMillis()) {
            LockAttempt attempt = tryLock(name);
            if (!attempt.isBusy() || waited >= LOCK_LIMIT.toMillis()) {
                try (attempt) {
                    return work.get();
                }
            }
            sleep();
        }
    }

    private void sleep() {
        try {
            pause.of(LOCK_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    LockAttempt tryLock(String name) {
        if (folder.isEmpty()) {
            return LockAttempt.impossible();
        }
        try {
            Optional<PrivateLock> lock = folder.get().tryLock(name);
            return lock.map(LockAttempt::held).orElseGet(LockAttempt::busy);
        } catch (IOException e) {
            warnOnce("nothing can be kept in the cache: " + folder.get().path(name) + " cannot be written: "
                    + reason(e));
            return LockAttempt.impossible();
        }
    }

    private void warnOnce(String warning) {
        if (warned) {
            diagnostics.debug(() -> warning);
        } else {
            warned = true;
            diagnostics.warn(warning);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException file) {
            return ExternalText.of(
                    Optional.ofNullable(file.getReason()).orElse(file.getClass().getSimpleName()));
        }
        return ExternalText.of(e.getMessage());
    }
}
