package io.github.cognitotoken.storage;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Which step of time was reserved last, in one file for each name. The file holds only the number of the step. Where
 * the folder cannot be used, processes do not know of each other's steps.
 */
public final class StepLedger {

    /** Two processes may read the clock just before and just after the end of a step. */
    private static final long SLACK = 1;

    private final StorageFolder folder;

    public StepLedger(StorageFolder folder) {
        this.folder = folder;
    }

    /**
     * Reserves a step that is later than all reserved steps of that name.
     *
     * @param earliest the first usable step
     * @param latest the last one that is
     * @return the step; empty, and nothing reserved, if it would be after {@code latest}
     */
    public OptionalLong reserve(String name, long earliest, long latest) {
        String file = FileNames.LEDGER + name;
        return folder.exclusively(file + FileNames.LOCK, () -> next(file, earliest, latest));
    }

    private OptionalLong next(String file, long earliest, long latest) {
        OptionalLong last = last(file);
        // no process reserves later ones, so the clock was ahead then, and Cognito refused the codes of that time
        if (last.isPresent() && last.getAsLong() - SLACK > latest) {
            last = OptionalLong.empty();
        }
        long step = last.isPresent() ? Math.max(earliest, last.getAsLong() + 1) : earliest;
        if (step > latest) {
            return OptionalLong.empty();
        }
        folder.write(file, Long.toString(step).getBytes(StandardCharsets.US_ASCII));
        return OptionalLong.of(step);
    }

    private OptionalLong last(String file) {
        String text = folder.read(file)
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .orElse("");
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.matches("[0-9]{1,15}")) {
            folder.broken(file, "it does not hold the number of a step");
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text));
    }
}
