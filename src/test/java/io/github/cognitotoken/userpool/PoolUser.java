package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.oauth.OAuthUser;
import io.github.cognitotoken.userpool.srp.Identity;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A user; settings may change while the pool runs. */
public final class PoolUser implements OAuthUser {

    enum Status {
        CONFIRMED,
        UNCONFIRMED,
        FORCE_CHANGE_PASSWORD,
        RESET_REQUIRED
    }

    private static final int SALT_BITS = 128;

    private final String username;
    private final boolean exists;
    private final String sub = UUID.randomUUID().toString();
    private final Lockout lockout = new Lockout();
    private final Devices devices = new Devices();
    private final AccountState account = new AccountState();
    private final List<Challenge> challenges = new CopyOnWriteArrayList<>();
    private volatile String email;
    private volatile String password = UUID.randomUUID().toString();
    private volatile String salt = new BigInteger(SALT_BITS, new SecureRandom()).toString(16);
    private volatile Verifier verifier;
    private volatile Instant passwordExpires = Instant.MAX;
    private volatile Status status = Status.CONFIRMED;
    private volatile boolean enabled = true;
    private volatile String code = "123456";
    private volatile Authenticator authenticator;
    private volatile Authenticator associated;
    private volatile List<String> mfaToSetUp = List.of();
    private volatile List<String> firstFactors = List.of("PASSWORD", "PASSWORD_SRP");
    private volatile List<String> groups = List.of();

    /** The username here is the canonical one, which tokens carry and which challenge answers are hashed over. */
    PoolUser(String username) {
        this(username, true);
    }

    private PoolUser(String username, boolean exists) {
        this.username = username;
        this.exists = exists;
    }

    /** Stands in for a user who does not exist: has a name of Cognito's making, and no right password. */
    static PoolUser pretended(String typed) {
        return new PoolUser(UUID.randomUUID().toString(), false).email(typed);
    }

    /** A verified e-mail address, with which the user may sign in too. */
    public PoolUser email(String alias) {
        this.email = alias;
        return this;
    }

    /** A permanent password; the user is confirmed by it. */
    public PoolUser password(String permanent) {
        this.password = permanent;
        account.hasPassword(true);
        this.passwordExpires = Instant.MAX;
        this.status = Status.CONFIRMED;
        return this;
    }

    /** A password of AdminCreateUser: the first sign-in answers NEW_PASSWORD_REQUIRED. */
    public PoolUser temporaryPassword(String temporary, Instant expires) {
        this.password = temporary;
        this.passwordExpires = expires;
        this.status = Status.FORCE_CHANGE_PASSWORD;
        return this;
    }

    /** The SRP salt, sent as spelled here; hexadecimal, random if not set. */
    public PoolUser salt(String hex) {
        this.salt = hex;
        return this;
    }

    public PoolUser unconfirmed() {
        this.status = Status.UNCONFIRMED;
        return this;
    }

    public PoolUser resetRequired() {
        this.status = Status.RESET_REQUIRED;
        return this;
    }

    public PoolUser disabled() {
        this.enabled = false;
        return this;
    }

    public PoolUser groups(String... names) {
        this.groups = List.of(names);
        return this;
    }

    /** The code that answers the user's SMS, e-mail and authenticator challenges; 123456 if not set. */
    public PoolUser code(String digits) {
        this.code = digits;
        return this;
    }

    /** A verified authenticator app with this Base32 secret, whose codes the pool then asks for. */
    public PoolUser totp(String secret) {
        this.authenticator = new Authenticator(new Totp(secret));
        return this;
    }

    /** Without an authenticator the user is asked MFA_SETUP, for one of these. */
    public PoolUser mustSetUpMfa(String... methods) {
        this.mfaToSetUp = List.of(methods);
        return this;
    }

    /** The AvailableChallenges of USER_AUTH; PASSWORD and PASSWORD_SRP if not set. */
    public PoolUser firstFactors(String... names) {
        this.firstFactors = List.of(names);
        return this;
    }

    /** One more challenge after the right password; the first that was added comes first. */
    public PoolUser challenge(String name, Map<String, String> parameters) {
        return challenge(Challenge.of(name, parameters));
    }

    public PoolUser challenge(Challenge next) {
        challenges.add(next);
        return this;
    }

    @Override
    public String username() {
        return username;
    }

    @Override
    public String sub() {
        return sub;
    }

    @Override
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    boolean exists() {
        return exists;
    }

    String salt() {
        return salt;
    }

    /** What a server stores in the place of the password, computed once for each password. */
    BigInteger verifier(Identity identity) {
        Verifier stored = verifier;
        if (stored == null
                || !stored.identity.equals(identity)
                || !stored.salt.equals(salt)
                || !stored.password.equals(password)) {
            BigInteger value = identity.verifier(new BigInteger(salt, 16), password);
            stored = new Verifier(identity, salt, password, value);
            verifier = stored;
        }
        return stored.value;
    }

    private record Verifier(Identity identity, String salt, String password, BigInteger value) {}

    String password() {
        return password;
    }

    Instant passwordExpires() {
        return passwordExpires;
    }

    Status status() {
        return status;
    }

    boolean enabled() {
        return enabled;
    }

    String code() {
        return code;
    }

    List<String> groups() {
        return groups;
    }

    Optional<Authenticator> authenticator() {
        return Optional.ofNullable(authenticator);
    }

    void authenticator(Authenticator asked) {
        this.authenticator = asked;
    }

    /** SignUp: nothing about the user is verified yet. */
    void unverified() {
        this.email = null;
        this.status = Status.UNCONFIRMED;
    }

    /** The address that got the code is verified. */
    void confirmed() {
        this.email = account.newEmail().orElse(null);
        this.status = Status.CONFIRMED;
    }

    AccountState account() {
        return account;
    }

    /** Waits for its first code. */
    void associate(Authenticator pending) {
        this.associated = pending;
    }

    Optional<Authenticator> associated() {
        return Optional.ofNullable(associated);
    }

    List<String> mfaToSetUp() {
        return mfaToSetUp;
    }

    List<String> firstFactors() {
        return firstFactors;
    }

    Devices devices() {
        return devices;
    }

    List<Challenge> challenges() {
        return List.copyOf(challenges);
    }

    Lockout lockout() {
        return lockout;
    }

    boolean isNamed(String typed) {
        return typed.equals(username) || typed.equals(sub) || typed.equalsIgnoreCase(email);
    }
}
