package io.github.cognitotoken.cache;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which tokens are asked for, as far as settings say. What they leave open is filled in by the current sign-in.
 *
 * @param place the custom endpoint, else the region
 * @param profile the profile that the settings came from
 * @param username as given: the canonical name or an alias
 * @param clientMetadata empty if none is given, which fits tokens with any
 */
public record TokenQuery(
        String place,
        String clientId,
        Optional<String> profile,
        Optional<String> username,
        Map<String, String> clientMetadata) {

    private static final String USER = "user";
    private static final String PROFILE = "current of profile";
    private static final String CLIENT = "current of client";

    /** Asks for these very tokens, or what they were renewed to. */
    public static TokenQuery of(CacheEntry entry) {
        TokenKey key = entry.key();
        return new TokenQuery(
                key.place(), key.clientId(), Optional.empty(), Optional.of(key.username()), key.clientMetadata());
    }

    /** The same for this user. */
    TokenQuery of(String otherUsername) {
        return new TokenQuery(place, clientId, profile, Optional.of(otherUsername), clientMetadata);
    }

    /** The key if the username is the canonical one. */
    Optional<TokenKey> key() {
        return username.map(name -> new TokenKey(place, clientId, name, clientMetadata));
    }

    /** Whether an entry fits what was given. */
    boolean fits(CacheEntry entry) {
        TokenKey key = entry.key();
        return key.place().equals(place)
                && key.clientId().equals(clientId)
                && (clientMetadata.isEmpty() || key.clientMetadata().equals(clientMetadata));
    }

    /** The links by which an entry may be found, the closest first. */
    List<String> links() {
        if (username.isPresent()) {
            return List.of(link(USER, username.get(), clientMetadata));
        }
        List<String> links = new ArrayList<>();
        profile.ifPresent(name -> links.add(link(PROFILE, name, clientMetadata)));
        links.add(link(CLIENT, "", clientMetadata));
        return links;
    }

    /**
     * The links that lead to an entry after a sign-in.
     *
     * @param current whether it becomes the current sign-in of its client, and of its profile
     */
    Set<String> linksTo(CacheEntry entry, boolean current) {
        Set<String> links = new LinkedHashSet<>();
        String canonical = entry.key().username();
        for (Map<String, String> metadata :
                List.of(Map.<String, String>of(), entry.key().clientMetadata())) {
            links.add(link(USER, entry.typedUsername(), metadata));
            links.add(link(USER, canonical, metadata));
            if (current) {
                links.add(link(CLIENT, "", metadata));
                profile.ifPresent(name -> links.add(link(PROFILE, name, metadata)));
            }
        }
        // the canonical name leads to the entry without a link
        links.remove(link(USER, canonical, entry.key().clientMetadata()));
        return links;
    }

    private String link(String purpose, String who, Map<String, String> metadata) {
        return TokenKey.name(purpose, place, clientId, who, metadata);
    }

    @Override
    public String toString() {
        return "TokenQuery[" + place + ", " + clientId + ", " + profile + ", " + username + ", "
                + clientMetadata.keySet() + "]";
    }
}
