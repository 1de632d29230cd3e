package io.github.cognitotoken.storage;

import io.github.cognitotoken.host.file.PrivateFolder;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of the files that this program makes. All other files in the folder belong to somebody else. */
final class FileNames {

    static final String LOCK = ".lock";
    static final String FAILURE = ".failure";
    static final String FETCHES = ".fetches";
    static final String KEYS = ".jwks";
    static final String LEDGER = "totp-";
    static final String SWEPT = "swept";
    static final String JOB = "job-";

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}\\.[a-z]{2,16}"
            + "|totp-[0-9a-zA-Z]{1,64}(\\.lock)?|keyring(\\.lock)?|" + SWEPT + "|" + JOB + "[0-9a-f]{64}");

    private FileNames() {}

    /** Whether this program makes files of that name, or half-written ones for them. */
    static boolean isOurs(String name) {
        return OURS.matcher(PrivateFolder.nameBehindTemporary(name).orElse(name))
                .matches();
    }

    /** Whether it is a half-written file of ours. */
    static boolean isTemporary(String name) {
        Optional<String> behind = PrivateFolder.nameBehindTemporary(name);
        return behind.isPresent() && OURS.matcher(behind.get()).matches();
    }

    /** Whether it is the folder of a job. */
    static boolean isJob(String name) {
        return name.startsWith(JOB) && isOurs(name);
    }

    /** The name of an entry's file without its ending, if it has that one. */
    static Optional<String> stem(String name, String ending) {
        return name.endsWith(ending) && Digest.isName(name.substring(0, name.length() - ending.length()))
                ? Optional.of(name.substring(0, name.length() - ending.length()))
                : Optional.empty();
    }
}
