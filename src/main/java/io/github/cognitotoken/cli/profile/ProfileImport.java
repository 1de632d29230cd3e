package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.config.profile.ProfileDraft;
import java.util.List;
import java.util.Map;

/** A place from which a profile can be imported. */
public interface ProfileImport {

    /**
     * Puts what the place says into a profile.
     *
     * @throws io.github.cognitotoken.failure.Failure if nothing is found there
     */
    Imported into(ProfileDraft draft);

    /**
     * What there is to tell about an import.
     *
     * @param source the place, in words that begin "… tells no region"
     * @param leftOut what was found and has no place in a profile, by name
     * @param unread parts of a script whose values nobody knows without a run
     */
    record Imported(String source, Map<String, String> leftOut, List<String> unread) {}
}
