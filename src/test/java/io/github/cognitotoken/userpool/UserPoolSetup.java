package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.http.ThrowAwayCertificate;
import io.github.cognitotoken.userpool.oauth.DomainSettings;
import io.github.cognitotoken.userpool.srp.ServerValue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a pool has before it starts. */
public final class UserPoolSetup {

    final Optional<ThrowAwayCertificate> certificate;
    String id = "us-east-1_AbCdEf123";
    String issuer;
    Clock clock = Clock.systemUTC();
    ServerValue serverValue = ServerValue.RANDOM;
    SigningKeys keys = SigningKeys.shared();
    String accessKeyId = "AKIAIOSFODNN7EXAMPLE";
    DeviceTracking deviceTracking = DeviceTracking.OFF;
    String domainPath = "";
    boolean hasDomain = true;
    boolean stepUp;
    int tokenSessionsPerUser;
    boolean registersClients;
    final AccountRules accountRules = new AccountRules();
    IdentityPool identityPool;
    DomainNames domainNames = DomainNames.none();
    DomainSettings.Proxy proxy = DomainSettings.Proxy.NONE;
    final List<CustomRound> customRounds = new ArrayList<>();
    final Map<String, String> identityProviders = new HashMap<>();
    final List<AppClient> clients = new ArrayList<>();
    final List<PoolUser> users = new ArrayList<>();

    /** @param certificate none for a pool without TLS */
    UserPoolSetup(Optional<ThrowAwayCertificate> certificate) {
        this.certificate = certificate;
    }

    public UserPoolSetup id(String poolId) {
        this.id = poolId;
        return this;
    }

    /** Puts another {@code iss} into the tokens than the address at which the pool listens. */
    public UserPoolSetup issuer(String url) {
        this.issuer = url;
        return this;
    }

    /** Rules expiry, lock-out and the Date header. */
    public UserPoolSetup clock(Clock poolClock) {
        this.clock = poolClock;
        return this;
    }

    /** Which SRP_B the pool sends: short ones, or such as clients must refuse. */
    public UserPoolSetup serverValue(ServerValue kind) {
        this.serverValue = kind;
        return this;
    }

    /** One more round of CUSTOM_AUTH; without any, the pool has no triggers for it. */
    public UserPoolSetup customChallenge(Map<String, String> publicParameters, String answer) {
        customRounds.add(new CustomRound(publicParameters, answer));
        return this;
    }

    /** Whose signature administrators' requests must bear. */
    public UserPoolSetup accessKeyId(String id) {
        this.accessKeyId = id;
        return this;
    }

    public UserPoolSetup devices(DeviceTracking tracking) {
        this.deviceTracking = tracking;
        return this;
    }

    /** The domain is below this path of the pool's address, as emulators and gateways have it, e.g. {@code /stage}. */
    public UserPoolSetup domainPath(String path) {
        this.domainPath = path;
        return this;
    }

    /** Step-up authentication: authorize looks at acr_values, and tokens of the domain have acr and amr. */
    public UserPoolSetup stepUp() {
        this.stepUp = true;
        return this;
    }

    /** The pool tracks sessions; a user has this many at most, and the next sign-in ends the least recently used one. */
    public UserPoolSetup tracksSessions(int mostPerUser) {
        this.tokenSessionsPerUser = mostPerUser;
        return this;
    }

    /** App clients can register themselves (section 9.6). */
    public UserPoolSetup registersClients() {
        this.registersClients = true;
        return this;
    }

    /** What DescribeUserPool calls the domain; null for a name that the pool has not. */
    public UserPoolSetup domainNames(String prefix, String customHost) {
        this.domainNames = new DomainNames(Optional.ofNullable(prefix), Optional.ofNullable(customHost));
        return this;
    }

    /** AWS's sample of a cache stands before the token endpoint, which refuses whoever calls it directly. */
    public UserPoolSetup cachingProxy() {
        this.proxy = DomainSettings.Proxy.BY_CLIENT_AND_SCOPE;
        return this;
    }

    /** An earlier revision of it, where one client's scopes answer for each other. */
    public UserPoolSetup cachingProxyIgnoringScopes() {
        this.proxy = DomainSettings.Proxy.BY_CLIENT;
        return this;
    }

    /** An identity pool at the same address, which takes the pool's ID tokens. */
    public UserPoolSetup identityPool(Consumer<IdentityPool> settings) {
        identityPool = new IdentityPool();
        settings.accept(identityPool);
        return this;
    }

    /** An identity provider, such as Google, that sends back this user without asking anything. */
    public UserPoolSetup identityProvider(String name, String username) {
        identityProviders.put(name, username);
        return this;
    }

    /** The pool has no domain: nothing speaks OAuth, and its discovery document names endpoints that do not. */
    public UserPoolSetup withoutDomain() {
        this.hasDomain = false;
        return this;
    }

    public UserPoolSetup keys(SigningKeys signingKeys) {
        this.keys = signingKeys;
        return this;
    }

    public UserPoolSetup client(Consumer<AppClient> settings) {
        AppClient client = new AppClient();
        settings.accept(client);
        clients.add(client);
        return this;
    }

    public UserPoolSetup user(String username, Consumer<PoolUser> settings) {
        PoolUser user = new PoolUser(username);
        settings.accept(user);
        users.add(user);
        return this;
    }

    public UserPool start() {
        return new UserPool(this);
    }
}
