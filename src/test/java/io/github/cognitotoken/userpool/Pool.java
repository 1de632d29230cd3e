package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.srp.ServerValue;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pool's state: its clients and users, open sessions and issued tokens. */
final class Pool {

    private final String id;
    private final Clock clock;
    private final Map<String, AppClient> clients = new LinkedHashMap<>();
    private final Map<String, PoolUser> users = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final SignUpSessions signUps;
    private final TokenSessions tokenSessions;
    private final HourlyLimits limits;
    private final AccountRules rules;
    private final Grants grants;
    private final TokenIssuer tokens;
    private final Map<String, PoolUser> pretended = new ConcurrentHashMap<>();
    private final String accessKeyId;
    private final boolean registersClients;
    private final DevicePolicy devices;
    private final List<CustomRound> customRounds;
    private final Map<String, String> identityProviders;
    private final DomainNames domainNames;
    private final Optional<IdentityPool> identityPool;
    private volatile ServerValue serverValue;

    Pool(UserPoolSetup setup, URI endpoint) {
        this.id = setup.id;
        this.clock = setup.clock;
        this.serverValue = setup.serverValue;
        this.accessKeyId = setup.accessKeyId;
        this.registersClients = setup.registersClients;
        this.devices = new DevicePolicy(setup.deviceTracking, id.substring(0, id.indexOf('_')));
        this.customRounds = List.copyOf(setup.customRounds);
        this.domainNames = setup.domainNames;
        this.identityPool = Optional.ofNullable(setup.identityPool);
        this.identityProviders = Map.copyOf(setup.identityProviders);
        this.sessions = new Sessions(clock);
        this.signUps = new SignUpSessions(clock);
        this.tokenSessions = new TokenSessions(clock, setup.tokenSessionsPerUser);
        this.limits = new HourlyLimits(clock);
        this.rules = setup.accountRules;
        this.grants = new Grants(clock, tokenSessions);
        String issuer = setup.issuer == null ? endpoint + "/" + id : setup.issuer;
        this.tokens = new TokenIssuer(issuer, setup.keys, clock, grants);
        setup.clients.forEach(client -> clients.put(client.id(), client));
        setup.users.forEach(user -> users.put(user.username(), user));
    }

    String id() {
        return id;
    }

    /** The id without its region: what SRP hashes. */
    String name() {
        return id.substring(id.indexOf('_') + 1);
    }

    boolean registersClients() {
        return registersClients;
    }

    String accessKeyId() {
        return accessKeyId;
    }

    DevicePolicy devices() {
        return devices;
    }

    List<CustomRound> customRounds() {
        return customRounds;
    }

    ServerValue serverValue() {
        return serverValue;
    }

    void serverValue(ServerValue kind) {
        this.serverValue = kind;
    }

    String issuer() {
        return tokens.issuer();
    }

    Clock clock() {
        return clock;
    }

    Sessions sessions() {
        return sessions;
    }

    SignUpSessions signUps() {
        return signUps;
    }

    TokenSessions tokenSessions() {
        return tokenSessions;
    }

    HourlyLimits limits() {
        return limits;
    }

    AccountRules rules() {
        return rules;
    }

    Grants grants() {
        return grants;
    }

    TokenIssuer tokens() {
        return tokens;
    }

    Collection<AppClient> clients() {
        return clients.values();
    }

    Optional<IdentityPool> identityPool() {
        return identityPool;
    }

    DomainNames domainNames() {
        return domainNames;
    }

    /** Whom the identity provider of this name sends back. */
    Optional<PoolUser> federated(String provider) {
        return Optional.ofNullable(identityProviders.get(provider)).map(this::user);
    }

    AppClient client(String clientId) {
        AppClient client = clients.get(clientId);
        if (client == null) {
            throw new Refusal(400, "ResourceNotFoundException", "User pool client " + clientId + " does not exist.");
        }
        return client;
    }

    Optional<AppClient> findClient(String clientId) {
        return Optional.ofNullable(clients.get(clientId));
    }

    PoolUser user(String username) {
        return users.computeIfAbsent(username, PoolUser::new);
    }

    /** A new user. */
    PoolUser create(String username) {
        PoolUser user = new PoolUser(username);
        if (isTaken(username) || users.putIfAbsent(username, user) != null) {
            throw new Refusal(400, "UsernameExistsException", "User already exists");
        }
        return user;
    }

    boolean isTaken(String name) {
        return find(name).isPresent();
    }

    static Refusal unknownUser() {
        return new Refusal(400, "UserNotFoundException", "User does not exist.");
    }

    /** The user, or one who looks like a user until the password is checked, if the client hides who exists. */
    PoolUser findOrPretend(AppClient client, String typed) {
        Optional<PoolUser> found = find(typed);
        if (found.isEmpty() && !client.hidesUnknownUsers()) {
            throw unknownUser();
        }
        return found.orElseGet(() -> pretended.computeIfAbsent(typed, PoolUser::pretended));
    }

    /** By username, by sub or by e-mail address. */
    Optional<PoolUser> find(String typed) {
        return users.values().stream().filter(user -> user.isNamed(typed)).findFirst();
    }
}
