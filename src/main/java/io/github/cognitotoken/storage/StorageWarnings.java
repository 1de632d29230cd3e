package io.github.cognitotoken.storage;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Diagnostics;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** Warns about the folder at most once a run, since one cause damages many files. Later warnings go to --debug. */
final class StorageWarnings {

    private final Diagnostics diagnostics;
    private boolean warned;

    StorageWarnings(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void warnOnce(String warning) {
        if (warned) {
            diagnostics.debug(() -> warning);
        } else {
            warned = true;
            diagnostics.warn(warning);
        }
    }

    void notWritten(Path file, IOException e) {
        warnOnce("nothing can be stored in the cache: " + file + " cannot be written: " + reason(e));
    }

    /** Tells only --debug about it: the program works without what failed. */
    void debug(String what, IOException e) {
        diagnostics.debug(() -> what + ": " + reason(e));
    }

    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException file) {
            return ExternalText.of(
                    Optional.ofNullable(file.getReason()).orElse(file.getClass().getSimpleName()));
        }
        return ExternalText.of(String.valueOf(e.getMessage()));
    }
}
