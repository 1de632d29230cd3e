package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.http.HttpConversation;
import io.github.cognitotoken.userpool.http.Listener;
import io.github.cognitotoken.userpool.http.ThrowAwayCertificate;
import io.github.cognitotoken.userpool.oauth.CallbackErrors;
import io.github.cognitotoken.userpool.oauth.Domain;
import io.github.cognitotoken.userpool.oauth.DomainSettings;
import io.github.cognitotoken.userpool.oauth.Passkeys;
import io.github.cognitotoken.userpool.srp.ServerValue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A running user pool on 127.0.0.1:
 * <pre>{@code
 * try (UserPool pool = UserPool.https()
 *         .client(c -> c.secret("s3cret"))
 *         .user("bob", u -> u.password("Correct-Horse-7"))
 *         .start()) { … }
 * }</pre>
 */
public final class UserPool implements AutoCloseable {

    private final Pool pool;
    private final Optional<ThrowAwayCertificate> certificate;
    private final Listener listener;
    private final URI endpoint;
    private final Optional<URI> domainUrl;
    private final Optional<Domain> domain;
    private final PoolService service;
    private final Requests requests = new Requests();
    private final Faults faults = new Faults();

    UserPool(UserPoolSetup setup) {
        this.certificate = setup.certificate;
        this.service = new PoolService(requests, faults, setup.clock, setup.domainPath);
        HttpConversation conversation = new HttpConversation(service::reply);
        this.listener = certificate
                .map(tls -> Listener.secure(tls.context(), conversation))
                .orElseGet(() -> Listener.plain(conversation));
        String scheme = certificate.isPresent() ? "https" : "http";
        this.endpoint = URI.create(scheme + "://127.0.0.1:" + listener.port());
        this.pool = new Pool(setup, endpoint);
        URI base = URI.create(scheme + "://localhost:" + listener.port() + setup.domainPath);
        this.domainUrl = Optional.of(base).filter(url -> setup.hasDomain);
        this.domain = domainUrl.map(
                url -> new Domain(new DomainPool(pool), new DomainSettings(url, setup.proxy, setup.stepUp)));
        service.open(Routes.of(pool, domainUrl, domain));
    }

    public static UserPoolSetup http() {
        return new UserPoolSetup(Optional.empty());
    }

    public static UserPoolSetup https() {
        return https(ThrowAwayCertificate.shared());
    }

    public static UserPoolSetup https(ThrowAwayCertificate certificate) {
        return new UserPoolSetup(Optional.of(certificate));
    }

    public URI endpoint() {
        return endpoint;
    }

    /** The base URL of the domain: at localhost, which browsers take for a secure context. */
    public URI domain() {
        return domainUrl.orElseThrow(UserPool::noDomain);
    }

    /** Errors that the next browser sign-ins end with. */
    public CallbackErrors callbackErrors() {
        return domain.orElseThrow(UserPool::noDomain).callbackErrors();
    }

    /** The passkeys that sign in on the login page. */
    public Passkeys passkeys() {
        return domain.orElseThrow(UserPool::noDomain).passkeys();
    }

    /** The base URL of the caching proxy, if one was set up. */
    public URI cachingProxy() {
        return URI.create(domain() + Domain.PROXY_PATH);
    }

    private static IllegalStateException noDomain() {
        return new IllegalStateException("this pool has no domain");
    }

    public int port() {
        return listener.port();
    }

    /** A PEM file with the certificate to trust. */
    public Path caBundle() {
        return certificate.orElseGet(ThrowAwayCertificate::shared).pem();
    }

    public String id() {
        return pool.id();
    }

    /** The {@code iss} of the tokens; also where the JWKS is found, unless the set-up named another. */
    public String issuer() {
        return pool.issuer();
    }

    /** The keys that sign its tokens, and the JWKS. */
    public PublishedKeys keys() {
        return pool.tokens().keys();
    }

    /** The only AWS access key that administrators' requests may be signed with; its secret is not looked at. */
    public String accessKeyId() {
        return pool.accessKeyId();
    }

    /** The identity pool at the same address. */
    public IdentityPool identityPool() {
        return pool.identityPool().orElseThrow();
    }

    /** The first app client. */
    public AppClient client() {
        return pool.clients().iterator().next();
    }

    /** The user with this username, created where there is none; may be changed while the pool runs. */
    public PoolUser user(String username) {
        return pool.user(username);
    }

    /** What the pool wants of new users. */
    public AccountRules accounts() {
        return pool.rules();
    }

    /** Whether there is a user of this name. */
    public boolean hasUser(String name) {
        return pool.isTaken(name);
    }

    /** From now on the pool sends such an SRP_B. */
    public void serverValue(ServerValue kind) {
        pool.serverValue(kind);
    }

    /** From now on the Date header goes ahead of the pool's clock by this, which may be negative. */
    public void dateSkew(Duration skew) {
        service.dateSkew(skew);
    }

    public Requests requests() {
        return requests;
    }

    public Faults faults() {
        return faults;
    }

    /** From now on this operation is always refused so. */
    public void fail(String operation, int status, String code, String message) {
        faults.always(operation, Fault.error(status, code, message));
    }

    /** Waits until everything has been handled that clients sent that have gone. */
    public void awaitEndOfConnections() throws InterruptedException {
        listener.awaitEnd();
    }

    @Override
    public void close() {
        listener.close();
    }
}
