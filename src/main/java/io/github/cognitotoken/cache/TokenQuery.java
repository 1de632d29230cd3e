package io.github.cognitotoken.cache;

import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A query for tokens from the settings. The current sign-in replaces a missing subject.
 *
 * @param endpoint the custom endpoint, else the region
 * @param profile the profile that the settings came from
 * @param subject as given: a user by canonical name or alias, a machine, or unknown
 * @param parameters parameters that are not given match any
 */
public record TokenQuery(
        String endpoint, String clientId, Optional<String> profile, Subject subject, TokenParameters parameters) {

    private static final String USER = "user";
    private static final String PROFILE = "current of profile";
    private static final String CLIENT = "current of client";

    /** Asks for exactly these tokens, or for those that replaced them. */
    public static TokenQuery of(CacheEntry entry) {
        TokenKey key = entry.key();
        return new TokenQuery(key.endpoint(), key.clientId(), Optional.empty(), key.subject(), key.parameters());
    }

    /** The same for this subject. */
    TokenQuery of(Subject otherSubject) {
        return new TokenQuery(endpoint, clientId, profile, otherSubject, parameters);
    }

    /** The same for tokens with these parameters. */
    TokenQuery asking(TokenParameters otherParameters) {
        return new TokenQuery(endpoint, clientId, profile, subject, otherParameters);
    }

    /** The key if the subject is known and its name is the canonical one. */
    Optional<TokenKey> key() {
        return subject.isKnown()
                ? Optional.of(new TokenKey(endpoint, clientId, subject, parameters))
                : Optional.empty();
    }

    /** The name of the lock for a sign-in by this query, where no entry is known yet. */
    String lockName() {
        return key().map(TokenKey::name).orElseGet(() -> link("sign-in", "", parameters));
    }

    /** Whether an entry answers this query. */
    boolean fits(CacheEntry entry) {
        TokenKey key = entry.key();
        boolean userWanted = subject instanceof Subject.Unknown;
        return key.endpoint().equals(endpoint)
                && !(userWanted && key.subject() instanceof Subject.Machine)
                && key.clientId().equals(clientId)
                && (key.parameters().answer(parameters) || entry.granted().answer(parameters));
    }

    /** The links that may name the entry, the closest first. */
    List<String> links() {
        List<String> links = new ArrayList<>(linksWith(parameters));
        if (!parameters.isEmpty()) {
            links.addAll(linksWith(TokenParameters.NONE));
        }
        return links;
    }

    private List<String> linksWith(TokenParameters with) {
        if (subject instanceof Subject.Machine) {
            return List.of();
        }
        if (subject.username().isPresent()) {
            return List.of(link(USER, subject.username().get(), with));
        }
        List<String> links = new ArrayList<>();
        profile.ifPresent(name -> links.add(link(PROFILE, name, with)));
        links.add(link(CLIENT, "", with));
        return links;
    }

    /**
     * The links to write for an entry after a sign-in.
     *
     * @param current whether it becomes the current sign-in of its client, and of its profile
     */
    Set<String> linksTo(CacheEntry entry, boolean current) {
        Set<String> links = new LinkedHashSet<>();
        TokenKey key = entry.key();
        for (TokenParameters with : List.of(TokenParameters.NONE, key.parameters())) {
            key.subject().username().ifPresent(canonical -> {
                links.add(link(USER, entry.typedUsername(), with));
                links.add(link(USER, canonical, with));
            });
            if (current) {
                links.add(link(CLIENT, "", with));
                profile.ifPresent(name -> links.add(link(PROFILE, name, with)));
            }
        }
        // the canonical name needs no link to the entry
        key.subject().username().ifPresent(canonical -> links.remove(link(USER, canonical, key.parameters())));
        return links;
    }

    private String link(String purpose, String who, TokenParameters with) {
        return TokenKey.name(purpose, endpoint, clientId, who, with);
    }

    @Override
    public String toString() {
        return "TokenQuery[" + endpoint + ", " + clientId + ", " + profile + ", " + subject + ", " + parameters + "]";
    }
}
