package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.config.profile.ProfileDraft;
import java.util.List;
import java.util.Map;

/** A source for the import of a profile. */
public interface ProfileImport {

    /**
     * Puts the facts of the source into a profile.
     *
     * @throws io.github.cognitotoken.failure.Failure if the source names no app client
     */
    Imported into(ProfileDraft draft);

    /**
     * The notes about an import.
     *
     * @param source the source, in words that begin "… names no region"
     * @param leftOut the names of facts that a profile cannot hold
     * @param unread parts of a script that have no value until it runs
     */
    record Imported(String source, Map<String, String> leftOut, List<String> unread) {}
}
