package io.github.cognitotoken.cache;

import io.github.cognitotoken.storage.Digest;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;

/**
 * What tokens belong to. Two sign-ins with the same key obtain tokens of the same content. The flow of the sign-in is no
 * part of it, nor is any secret.
 *
 * @param endpoint the custom endpoint, else the region
 * @param subject the user by the canonical name, or the machine
 */
public record TokenKey(String endpoint, String clientId, Subject subject, TokenParameters parameters) {

    private static final String USER_ENTRY = "entry";
    private static final String MACHINE_ENTRY = "machine entry";

    /** The user's canonical name; the app client id where there is no user. */
    public String owner() {
        return subject.username().orElse(clientId);
    }

    /** The name of the entry's files. */
    String name() {
        String purpose = subject instanceof Subject.Machine ? MACHINE_ENTRY : USER_ENTRY;
        return name(purpose, endpoint, clientId, subject.username().orElse(""), parameters);
    }

    /**
     * The name of a file about tokens. It is the name that format 1 gave where there is nothing that format 1 did not
     * know.
     */
    static String name(String purpose, String endpoint, String clientId, String who, TokenParameters parameters) {
        Digest digest = new Digest(purpose).add(endpoint).add(clientId).add(who);
        parameters.clientMetadata().forEach((name, value) -> digest.add(name).add(value));
        // no argument of a command line holds NUL, so no name of metadata reads like these
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
