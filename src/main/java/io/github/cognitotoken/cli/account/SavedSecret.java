package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.auth.FirstCodeSource;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.file.FileProblem;
import io.github.cognitotoken.host.file.NewPrivateFile;
import io.github.cognitotoken.totp.TotpEnrolment;
import io.github.cognitotoken.totp.TotpSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The secret of an authenticator app in a new file of the user alone, and the first code computed from it. The file is
 * written before Cognito knows the code, so that no secret gets lost that is asked for from then on.
 */
final class SavedSecret implements FirstCodeSource {

    private final Path file;
    private final Function<TotpSecret, String> code;
    private final Redaction redaction;
    private boolean written;

    /**
     * @param code computes a code that was never used
     * @throws Failure of kind {@code USAGE} if there is a file of that name
     */
    SavedSecret(String name, Function<TotpSecret, String> code, Redaction redaction) {
        this.file = path(name);
        this.code = code;
        this.redaction = redaction;
        if (Files.exists(file)) {
            throw Failure.usage(
                    "the file of " + OptionNames.SAVE_SECRET + " exists already",
                    "name a new file, or move that one away");
        }
    }

    /**
     * Does the set-up. A secret whose code Cognito refused is worth nothing, so its file is deleted. In all other cases
     * Cognito may ask for codes of this secret from now on.
     */
    void during(Runnable setUp) {
        try {
            setUp.run();
        } catch (Failure e) {
            if (written && e.kind() != ErrorKind.REFUSED) {
                throw e.hinting(e.hint() + "; the secret stays in " + ExternalText.of(file.toString())
                        + ", since Cognito may have taken it");
            }
            if (written) {
                delete();
            }
            throw e;
        }
    }

    @Override
    public String firstCode(TotpEnrolment enrolment, int wrongCodes) {
        String secret = enrolment.secretCode().reveal();
        redaction.learn(secret);
        try {
            NewPrivateFile.create(file, (secret + "\n").getBytes(StandardCharsets.UTF_8));
            written = true;
        } catch (IOException e) {
            throw Failure.configuration(
                            "the file of " + OptionNames.SAVE_SECRET + " (" + ExternalText.of(file.toString())
                                    + ") cannot be written: " + FileProblem.of(e),
                            "name a new file in a folder that you can write")
                    .causedBy(e);
        }
        String first = code.apply(TotpSecret.parse(enrolment.secretCode(), "the secret that Cognito sent"));
        redaction.learn(first);
        return first;
    }

    @Override
    public boolean canGiveFirstCodeAgain(int wrongCodes) {
        return false;
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return; // the failure that led here is reported
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw Failure.usage("the value of " + OptionNames.SAVE_SECRET + " is not a path", "name a new file");
        }
    }
}
