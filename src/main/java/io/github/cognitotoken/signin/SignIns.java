package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.ChallengeResponder;
import io.github.cognitotoken.aws.CognitoClients;
import io.github.cognitotoken.cache.TokenQuery;
import io.github.cognitotoken.config.CacheMode;
import io.github.cognitotoken.config.OAuthSettings;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.WaitState;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.net.HttpExchanges;
import io.github.cognitotoken.oauth.Domain;
import io.github.cognitotoken.storage.Seal;
import io.github.cognitotoken.storage.SealedFolder;
import io.github.cognitotoken.storage.SingleFlight;
import io.github.cognitotoken.storage.StepLedger;
import io.github.cognitotoken.storage.StorageFolder;
import io.github.cognitotoken.storage.keyring.CacheKey;
import io.github.cognitotoken.storage.keyring.KeyringSeal;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes the sign-in that settings describe. It chooses the grant and the store for its tokens. */
public final class SignIns {

    private final GrantTypes types;
    private final Host host;
    private final SecretReader secrets;
    private final Supplier<CognitoClients> clients;
    private final HttpExchanges http;
    private final Diagnostics diagnostics;
    private final Redaction redaction;
    private final WaitState waitState;

    /**
     * @param clients made only if Cognito is called
     * @param http makes calls without the SDK
     */
    public SignIns(
            GrantTypes types,
            Host host,
            SecretReader secrets,
            Supplier<CognitoClients> clients,
            HttpExchanges http,
            Diagnostics diagnostics,
            Redaction redaction,
            WaitState waitState) {
        this.types = types;
        this.host = host;
        this.secrets = secrets;
        this.clients = clients;
        this.http = http;
        this.diagnostics = diagnostics;
        this.redaction = redaction;
        this.waitState = waitState;
    }

    /**
     * The sign-in that the settings describe.
     *
     * @throws io.github.cognitotoken.failure.Failure if the app client or the region is missing
     */
    public SignIn of(Settings settings, Prompter prompter, ChallengeResponder responder) {
        return by(types.named(settings.flow()), settings, prompter, responder);
    }

    /**
     * A sign-in by this grant, whatever flow the settings name.
     *
     * @throws io.github.cognitotoken.failure.Failure if the app client or the region is missing
     */
    public SignIn by(GrantType type, Settings settings, Prompter prompter, ChallengeResponder responder) {
        new MissingInputs(settings, prompter, type.needsUserPool(settings)).checkClient(type.subject(settings));
        return of(type, query(type, settings), settings, prompter, responder);
    }

    /** Codes of authenticator apps, on this machine. */
    public TotpFactor totp(Settings settings) {
        StorageFolder folder = new StorageFolder(settings.cache().folder(), diagnostics, host.pause());
        return new TotpFactor(host, secrets, redaction, diagnostics, waitState, new StepLedger(folder)::reserve);
    }

    /** A sign-in that reaches all cached tokens, even if settings are missing. */
    public SignIn any(Settings settings, Prompter prompter, ChallengeResponder responder) {
        TokenQuery anything = new TokenQuery("", "", Optional.empty(), new Subject.Current(), TokenParameters.NONE);
        return of(types.named(settings.flow()), anything, settings, prompter, responder);
    }

    private SignIn of(
            GrantType type, TokenQuery query, Settings settings, Prompter prompter, ChallengeResponder responder) {
        StorageFolder folder = new StorageFolder(settings.cache().folder(), diagnostics, host.pause());
        GrantContext context = new GrantContext(
                settings,
                query,
                host,
                secrets,
                clients,
                http,
                new OwnAppClient(
                        settings, secrets, () -> new AppClients(clients.get(), diagnostics, host.pause()), redaction),
                diagnostics,
                redaction,
                waitState,
                prompter,
                responder,
                folder,
                settings.cache().job().map(folder::ofJob).orElse(folder),
                seal(settings, folder, prompter));
        return new SignIn(
                settings, query, storage(context), new OnceGrant(type, types, context), host.clock(), diagnostics);
    }

    /** With {@code --no-cache} the folder has no path, and stores nothing. */
    private SealedFolder storage(GrantContext context) {
        boolean caches = context.isCaching();
        StorageFolder files =
                caches ? context.cacheFolder() : new StorageFolder(Optional.empty(), diagnostics, host.pause());
        SingleFlight flights = new SingleFlight(
                files,
                host,
                diagnostics,
                redaction,
                waitState,
                () -> context.prompter().canAsk(),
                context.settings().timeout());
        return new SealedFolder(files, caches ? context.seal() : Seal.NONE, flights);
    }

    /** The seal of all files with secrets. There is one, so that it obtains its key only once. */
    private Seal seal(Settings settings, StorageFolder folder, Prompter prompter) {
        return settings.cache().mode() == CacheMode.KEYRING
                ? new KeyringSeal(new CacheKey(folder, host, redaction, waitState, () -> prompter.canAsk()))
                : Seal.NONE;
    }

    private static TokenQuery query(GrantType type, Settings settings) {
        String clientId = settings.requireClientId().value();
        return new TokenQuery(
                endpoint(settings), clientId, settings.profile(), subject(type, settings), parameters(type, settings));
    }

    /** If no flow is given, scopes and a resource on the command line select among the cached sign-ins of all flows. */
    private static TokenParameters parameters(GrantType type, Settings settings) {
        TokenParameters asked = type.parameters(settings);
        if (settings.flow().isPresent()) {
            return asked;
        }
        OAuthSettings oauth = settings.oauth();
        return TokenParameters.of(
                isOnCommandLine(oauth.scope()) ? Set.copyOf(oauth.scopes()) : asked.scopes(),
                isOnCommandLine(oauth.resource()) ? oauth.resource().map(Sourced::value) : asked.resource(),
                asked.clientMetadata(),
                asked.authParameters());
    }

    private static boolean isOnCommandLine(Optional<Sourced<String>> setting) {
        return setting.filter(given -> given.origin().onCommandLine()).isPresent();
    }

    /** A given flow decides between a user and the app client; otherwise the current sign-in does. */
    private static Subject subject(GrantType type, Settings settings) {
        Subject asked = type.subject(settings);
        return asked.isKnown() || settings.flow().isPresent() ? asked : new Subject.Current();
    }

    /** The custom endpoint, else the region, else the domain: a sign-in there needs no region. */
    private static String endpoint(Settings settings) {
        return settings.endpoints()
                .url()
                .map(url -> url.value().toString())
                .or(() -> settings.region().map(Sourced::value))
                .or(() -> settings.oauth()
                        .domain()
                        .map(domain -> Domain.parse(domain.value(), Optional.empty())
                                .base()
                                .toString()))
                .orElse("");
    }
}
