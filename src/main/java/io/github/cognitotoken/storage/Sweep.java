package io.github.cognitotoken.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Deletes files of this program that nobody needs any more: temporary files of killed processes at each call, all
 * others once a day.
 */
public final class Sweep {

    /** No process takes that long to write a file. */
    private static final Duration HALF_WRITTEN = Duration.ofMinutes(1);

    private static final Duration DAY = Duration.ofDays(1);

    private final StorageFolder folder;
    private final Instant now;

    public Sweep(StorageFolder folder) {
        this.folder = folder;
        this.now = Instant.now(); // the clock of the file system
    }

    /**
     * Sweeps the folder.
     *
     * @param entries the ending of the files whose locks stay as long as they exist
     * @param daily further work, done once a day
     */
    public void run(String entries, Daily daily) {
        List<String> names = folder.names();
        for (String name : names) {
            if (FileNames.isTemporary(name) && isOlderThan(HALF_WRITTEN, name)) {
                folder.delete(name);
            }
        }
        if (folder.written(FileNames.SWEPT).isPresent() && !isOlderThan(DAY, FileNames.SWEPT)) {
            return;
        }
        folder.note(FileNames.SWEPT, new byte[0]);
        daily.sweep(names, name -> isOlderThan(DAY, name));
        deleteLeftovers(names, entries);
        deleteJobs();
    }

    private void deleteJobs() {
        StorageFolder shared = folder.shared();
        for (String name : shared.names()) {
            boolean old = shared.written(name)
                    .filter(written -> written.isBefore(now.minus(DAY)))
                    .isPresent();
            if (FileNames.isJob(name) && old) {
                shared.deleteJob(name);
            }
        }
    }

    /** The part of the sweep that runs once a day. */
    @FunctionalInterface
    public interface Daily {

        /**
         * Sweeps further kinds of files.
         *
         * @param old whether a file of that name was written more than a day ago
         */
        void sweep(List<String> names, Predicate<String> old);
    }

    /**
     * Failures are for processes that waited, fetches count for a minute, reserved steps for a few minutes, AWS
     * credentials last for some hours, and public keys for a day. A lock without its entry is of no use.
     */
    private void deleteLeftovers(List<String> names, String entries) {
        Set<String> there = new HashSet<>(names);
        for (String name : names) {
            boolean ofAMoment = FileNames.stem(name, FileNames.FAILURE).isPresent()
                    || FileNames.stem(name, FileNames.FETCHES).isPresent()
                    || FileNames.stem(name, FileNames.KEYS).isPresent()
                    || FileNames.stem(name, SealedFolder.AWS_CREDENTIALS).isPresent();
            if (ofAMoment && isOlderThan(DAY, name)) {
                folder.delete(name);
            }
            boolean orphan = FileNames.stem(name, FileNames.LOCK)
                    .filter(stem -> !there.contains(stem + entries))
                    .isPresent();
            if (orphan && isOlderThan(DAY, name)) {
                folder.ifFree(
                        name,
                        () -> folder.written(name.replace(FileNames.LOCK, entries))
                                .isEmpty());
            }
            if (name.startsWith(FileNames.LEDGER) && !name.endsWith(FileNames.LOCK) && isOlderThan(DAY, name)) {
                deleteLedger(name);
            }
        }
    }

    private void deleteLedger(String name) {
        if (FileNames.isOurs(name)) {
            folder.ifFree(name + FileNames.LOCK, () -> folder.delete(name));
        }
    }

    private boolean isOlderThan(Duration age, String name) {
        return folder.written(name)
                .filter(written -> written.isBefore(now.minus(age)))
                .isPresent();
    }
}
