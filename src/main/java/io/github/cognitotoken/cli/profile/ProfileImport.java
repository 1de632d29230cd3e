package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.config.ProfileDraft;
import java.util.Map;

/** A place from which a profile can be imported. */
public interface ProfileImport {

    /**
     * Puts what the place says into a profile.
     *
     * @throws io.github.cognitotoken.failure.Failure if nothing can be had there
     */
    Imported into(ProfileDraft draft);

    /**
     * What there is to tell about an import.
     *
     * @param source the place, in words that begin "… tells no region"
     * @param leftOut what was found and has no place in a profile, by name
     */
    record Imported(String source, Map<String, String> leftOut) {}
}
