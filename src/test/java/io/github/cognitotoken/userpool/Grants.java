package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which refresh token stands for which sign-in, and until when. */
final class Grants {

    private final Clock clock;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<String, Issued> accessTokens = new ConcurrentHashMap<>();
    private final Map<String, Instant> rotatedOut = new ConcurrentHashMap<>();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    private final TokenSessions sessions;

    Grants(Clock clock, TokenSessions sessions) {
        this.clock = clock;
        this.sessions = sessions;
    }

    /** Returns a new refresh token for a new sign-in, for which another one may have to go. */
    String add(Grant grant) {
        sessions.add(grant).ifPresent(this::revoke);
        return refreshToken(grant);
    }

    private String refreshToken(Grant grant) {
        String refreshToken = RefreshTokens.next();
        grants.put(refreshToken, grant);
        return refreshToken;
    }

    /** Remembers whose access token this is. */
    void issued(String accessToken, Grant grant) {
        accessTokens.put(
                accessToken,
                new Issued(grant, clock.instant().plus(grant.client().tokenValidity())));
    }

    /** Of a request whose access token must have the scope for the user's own account (2.3). */
    Grant ofUserAdmin(JsonObject request) {
        Grant grant = ofAccessToken(Constraints.present(request, "AccessToken"));
        if (!grant.access().scopes().contains(GrantedAccess.USER_ADMIN)) {
            throw Refusal.notAuthorized("Access Token does not have required scopes");
        }
        return grant;
    }

    Grant ofAccessToken(String accessToken) {
        Issued issued = accessTokens.get(accessToken);
        if (issued == null) {
            throw Refusal.notAuthorized("Invalid Access Token");
        }
        if (revoked.contains(issued.grant().originJti())) {
            throw Refusal.notAuthorized("Access Token has been revoked");
        }
        if (!clock.instant().isBefore(issued.expires())) {
            throw Refusal.notAuthorized("Access Token has expired");
        }
        return issued.grant();
    }

    Grant find(AppClient client, String refreshToken) {
        Instant now = clock.instant();
        Grant grant = grants.get(refreshToken);
        if (grant == null || grant.client() != client) {
            throw Refusal.notAuthorized("Invalid Refresh Token");
        }
        if (revoked.contains(grant.originJti())) {
            throw Refusal.notAuthorized("Refresh Token has been revoked");
        }
        if (!now.isBefore(grant.expires())) {
            throw Refusal.notAuthorized("Refresh Token has expired");
        }
        if (!now.isBefore(rotatedOut.getOrDefault(refreshToken, Instant.MAX))) {
            throw new Refusal(400, "RefreshTokenReuseException", "Refresh Token has been used already");
        }
        sessions.touch(grant);
        return grant;
    }

    /** Returns the successor, for what is left of the grant's life; the old token lives on for the grace period. */
    String rotate(String refreshToken, Duration grace) {
        rotatedOut.putIfAbsent(refreshToken, clock.instant().plus(grace));
        return refreshToken(grants.get(refreshToken));
    }

    /** The sign-in as a whole, with all its refresh tokens. A token that is not one is no error. */
    void revoke(AppClient client, String refreshToken) {
        Grant grant = grants.get(refreshToken);
        if (grant != null && grant.client() == client) {
            revoke(grant);
        }
    }

    /** All sign-ins of the user. */
    void revokeAll(PoolUser user) {
        grants.values().stream().filter(grant -> grant.user() == user).forEach(this::revoke);
    }

    void revoke(Grant grant) {
        revoked.add(grant.originJti());
        sessions.remove(grant.originJti());
    }

    private record Issued(Grant grant, Instant expires) {}
}
