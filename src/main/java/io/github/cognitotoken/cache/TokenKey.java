package io.github.cognitotoken.cache;

import io.github.cognitotoken.storage.Digest;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;

/**
 * The key of a cache entry. Two sign-ins with the same key obtain tokens with the same content. Neither the flow of the
 * sign-in nor any secret is a part of it.
 *
 * @param endpoint the custom endpoint, else the region
 * @param subject the user with the canonical name, or the machine
 */
public record TokenKey(String endpoint, String clientId, Subject subject, TokenParameters parameters) {

    private static final String USER_ENTRY = "entry";
    private static final String MACHINE_ENTRY = "machine entry";

    /** The canonical username; the app client id if there is no user. */
    public String owner() {
        return subject.username().orElse(clientId);
    }

    /** The name of the entry's files. */
    public String name() {
        String purpose = subject instanceof Subject.Machine ? MACHINE_ENTRY : USER_ENTRY;
        return name(purpose, endpoint, clientId, subject.username().orElse(""), parameters);
    }

    /**
     * The name of a file about tokens. It equals the name in format 1 unless a part is set that format 1 did not know.
     */
    static String name(String purpose, String endpoint, String clientId, String who, TokenParameters parameters) {
        Digest digest = new Digest(purpose).add(endpoint).add(clientId).add(who);
        parameters.clientMetadata().forEach((name, value) -> digest.add(name).add(value));
        // no command-line argument can hold NUL, so no name of metadata equals these
        if (!parameters.authParameters().isEmpty()) {
            digest.add("\0auth parameters");
            parameters
                    .authParameters()
                    .forEach((name, value) -> digest.add(name).add(value));
        }
        if (!parameters.scopes().isEmpty()) {
            digest.add("\0scopes");
            parameters.scopes().forEach(digest::add);
        }
        parameters.resource().ifPresent(resource -> digest.add("\0resource").add(resource));
        return digest.hex();
    }

    /** Without the values of the parameters: they may be secret. */
    @Override
    public String toString() {
        return "TokenKey[" + endpoint + ", " + clientId + ", " + subject + ", " + parameters + "]";
    }
}
