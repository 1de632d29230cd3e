package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The records of sign-ins that a pool with session management has (section 9.7). */
final class TokenSessions {

    private static final String CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int RANDOM_CHARACTERS = 25;

    private final Clock clock;
    private final int mostPerUser;
    private final List<Entry> entries = new ArrayList<>();

    /** @param mostPerUser zero for a pool that does not track sessions */
    TokenSessions(Clock clock, int mostPerUser) {
        this.clock = clock;
        this.mostPerUser = mostPerUser;
    }

    boolean areTracked() {
        return mostPerUser > 0;
    }

    int mostPerUser() {
        return mostPerUser;
    }

    /** A new sign-in; returns the one that has to go for it. */
    synchronized Optional<Grant> add(Grant grant) {
        if (!areTracked()) {
            return Optional.empty();
        }
        Optional<Entry> oldest = Optional.empty();
        List<Entry> theirs = of(grant.user());
        if (theirs.size() == mostPerUser) {
            oldest = theirs.stream().min(Comparator.comparing(entry -> entry.lastActive));
            oldest.ifPresent(entries::remove);
        }
        entries.add(new Entry(id("tkn"), grant, clock.instant(), Caller.userAgent()));
        return oldest.map(entry -> entry.grant);
    }

    /** A refresh or a rotation. */
    synchronized void touch(Grant grant) {
        find(grant).ifPresent(entry -> {
            entry.lastActive = clock.instant();
            entry.device = Caller.userAgent();
        });
    }

    /** A sign-in that was revoked otherwise. */
    synchronized void remove(String originJti) {
        entries.removeIf(entry -> entry.grant.originJti().equals(originJti));
    }

    synchronized List<Entry> of(PoolUser user) {
        return entries.stream().filter(entry -> entry.grant.user() == user).toList();
    }

    synchronized Optional<Entry> find(Grant grant) {
        return entries.stream()
                .filter(entry -> entry.grant.originJti().equals(grant.originJti()))
                .findFirst();
    }

    private static String id(String kind) {
        StringBuilder id = new StringBuilder(kind);
        new SecureRandom()
                .ints(RANDOM_CHARACTERS, 0, CHARACTERS.length())
                .forEach(i -> id.append(CHARACTERS.charAt(i)));
        return id.toString();
    }

    /** A record. */
    static final class Entry {

        private final String id;
        private final Grant grant;
        private final Instant created;
        private Instant lastActive;
        private String device;

        Entry(String id, Grant grant, Instant created, String device) {
            this.id = id;
            this.grant = grant;
            this.created = created;
            this.lastActive = created;
            this.device = device;
        }

        String id() {
            return id;
        }

        Grant grant() {
            return grant;
        }

        JsonObject json(Grant caller) {
            JsonObject json = new JsonObject();
            json.addProperty("SessionId", id);
            json.addProperty("SessionType", "TOKEN");
            json.addProperty("ClientId", grant.client().id());
            json.addProperty("CreateDate", created.toEpochMilli() / 1000.0);
            json.addProperty("LastActiveDate", lastActive.toEpochMilli() / 1000.0);
            json.addProperty("DeviceType", device);
            json.addProperty("LastIPAddress", "127.0.0.1");
            JsonObject location = new JsonObject();
            location.addProperty("City", "Berlin");
            location.addProperty("Country", "Germany");
            json.add("LastLocation", location);
            json.addProperty("IsCurrentSession", grant.originJti().equals(caller.originJti()));
            return json;
        }
    }
}
