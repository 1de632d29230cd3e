package io.github.cognitotoken.doctor;

import io.github.cognitotoken.config.CacheMode;
import io.github.cognitotoken.config.CacheSettings;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.file.LockFile;
import io.github.cognitotoken.host.file.PrivateFolder;
import io.github.cognitotoken.storage.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether tokens can be cached: writes a file, locks it and deletes it. */
final class CacheCheck implements Check {

    private static final String FIX =
            "make it yours and writable (chmod 700), or set COGNITO_TOKEN_CACHE_DIR to another folder";

    private final CacheSettings cache;

    CacheCheck(CheckContext context) {
        this.cache = context.settings().cache();
    }

    @Override
    public String name() {
        return "cache";
    }

    @Override
    public Optional<Verdict> examine() {
        if (cache.mode() == CacheMode.NONE) {
            return Verdict.ok("switched off: each call signs in");
        }
        if (cache.folder().isEmpty()) {
            return Verdict.warning(
                    "nothing is cached, since there is no home folder", "set HOME or COGNITO_TOKEN_CACHE_DIR");
        }
        Path folder = cache.folder().get();
        String shown = ExternalText.of(folder.toString());
        List<String> tightened = new ArrayList<>();
        try {
            tryOut(new PrivateFolder(folder, tightened::add, name -> false));
        } catch (LockFile.NoLocks e) {
            return Verdict.warning(
                    shown + " has no file locks: calls at the same time do not wait for each other",
                    "set COGNITO_TOKEN_CACHE_DIR to a folder on a local disk");
        } catch (IOException e) {
            return Verdict.failed("nothing can be stored in " + shown + ": " + reason(e), FIX);
        }
        if (!tightened.isEmpty()) {
            return Verdict.warning(ExternalText.of(tightened.get(0)), "it is closed now; see who opened it to others");
        }
        return Verdict.ok(shown + " can be written and locked, by you alone"
                + (cache.mode() == CacheMode.KEYRING ? "; its key is in the keyring, which was not asked" : ""));
    }

    private static void tryOut(PrivateFolder folder) throws IOException {
        String name = new Digest("doctor").hex() + ".lock";
        folder.replace(name, "doctor".getBytes(StandardCharsets.US_ASCII));
        try {
            folder.tryLock(name).ifPresent(LockFile::close);
        } finally {
            folder.delete(name);
        }
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException
                ? "permission denied"
                : ExternalText.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
}
