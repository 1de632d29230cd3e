package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An identity pool that takes the ID tokens of the user pool beside it (section 7). */
public final class IdentityPool {

    private String id = "us-east-1:12345678-90ab-cdef-1234-567890abcdef";
    private String role = "arn:aws:iam::123456789012:role/authenticated";
    private String provider;
    private Duration lifetime = Duration.ofHours(1);
    private final Set<String> clients = new HashSet<>();
    private final Set<String> otherRoles = new HashSet<>();
    private final Map<String, String> subjects = new HashMap<>();
    private int issued;

    IdentityPool() {}

    public IdentityPool id(String identityPoolId) {
        this.id = identityPoolId;
        return this;
    }

    public String id() {
        return id;
    }

    /** Null for a pool without a role, or whose role does not trust it. */
    public IdentityPool role(String arn) {
        this.role = arn;
        return this;
    }

    /** A role that may be asked for by CustomRoleArn. */
    public IdentityPool otherRole(String arn) {
        otherRoles.add(arn);
        return this;
    }

    /** Only tokens of this client are taken; without any, those of all. */
    public IdentityPool client(String clientId) {
        clients.add(clientId);
        return this;
    }

    /** The name of the user pool among the providers, if it is not the documented one. */
    public IdentityPool provider(String name) {
        this.provider = name;
        return this;
    }

    public IdentityPool lifetime(Duration time) {
        this.lifetime = time;
        return this;
    }

    /** Forgets all identities, as after delete-identities. */
    public synchronized void deleteIdentities() {
        subjects.clear();
    }

    String providerOf(String userPoolId) {
        String region = userPoolId.substring(0, userPoolId.indexOf('_'));
        return provider == null ? "cognito-idp." + region + ".amazonaws.com/" + userPoolId : provider;
    }

    boolean takes(String clientId) {
        return clients.isEmpty() || clients.contains(clientId);
    }

    /** The same for the same user, also in later calls. */
    synchronized String identityOf(String subject) {
        for (Map.Entry<String, String> known : subjects.entrySet()) {
            if (known.getValue().equals(subject)) {
                return known.getKey();
            }
        }
        String identity = id.substring(0, id.indexOf(':') + 1) + UUID.randomUUID();
        subjects.put(identity, subject);
        return identity;
    }

    synchronized Optional<String> subjectOf(String identity) {
        return Optional.ofNullable(subjects.get(identity));
    }

    /** Credentials that differ each time. */
    synchronized JsonObject credentials(Optional<String> customRole, Clock clock) {
        if (role == null) {
            throw new Refusal(
                    400,
                    "InvalidIdentityPoolConfigurationException",
                    "Invalid identity pool configuration. Check assigned IAM roles for this pool.");
        }
        if (customRole.isPresent() && !otherRoles.contains(customRole.get())) {
            // the service's own text is not known
            throw Refusal.notAuthorized("Role " + customRole.get() + " is not allowed for this identity.");
        }
        issued++;
        JsonObject credentials = new JsonObject();
        credentials.addProperty("AccessKeyId", "ASIAIOSFODNN7EXAMP" + String.format("%02d", issued));
        credentials.addProperty("SecretKey", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLE" + String.format("%03d", issued));
        credentials.addProperty(
                "SessionToken",
                "IQoJb3JpZ2luX2VjEXAMPLE//" + customRole.orElse(role).hashCode() + issued + "==");
        credentials.addProperty("Expiration", clock.instant().plus(lifetime).toEpochMilli() / 1000.0);
        return credentials;
    }
}
