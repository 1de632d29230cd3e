package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.ChallengeResponder;
import io.github.cognitotoken.auth.device.DeviceMemory;
import io.github.cognitotoken.auth.device.DeviceStore;
import io.github.cognitotoken.aws.CognitoClients;
import io.github.cognitotoken.cache.CacheFolder;
import io.github.cognitotoken.cache.FileDeviceStore;
import io.github.cognitotoken.cache.FileTokenStore;
import io.github.cognitotoken.cache.NoTokenStore;
import io.github.cognitotoken.cache.RememberedFlow;
import io.github.cognitotoken.cache.Seal;
import io.github.cognitotoken.cache.SingleFlight;
import io.github.cognitotoken.cache.StepLedger;
import io.github.cognitotoken.cache.TokenQuery;
import io.github.cognitotoken.cache.TokenStore;
import io.github.cognitotoken.config.CacheMode;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.host.Attention;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Prompter;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.keyring.CacheKey;
import io.github.cognitotoken.keyring.KeyringSeal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the sign-in that settings describe. */
public final class SignIns {

    private final Host host;
    private final SecretReader secrets;
    private final Supplier<CognitoClients> clients;
    private final Diagnostics diagnostics;
    private final Redaction redaction;
    private final Attention attention;

    /**
     * @param clients asked only if Cognito is
     */
    public SignIns(
            Host host,
            SecretReader secrets,
            Supplier<CognitoClients> clients,
            Diagnostics diagnostics,
            Redaction redaction,
            Attention attention) {
        this.host = host;
        this.secrets = secrets;
        this.clients = clients;
        this.diagnostics = diagnostics;
        this.redaction = redaction;
        this.attention = attention;
    }

    /**
     * The sign-in that the settings describe.
     *
     * @throws io.github.cognitotoken.failure.Failure if they do not say with which app client, or where
     */
    public SignIn of(Settings settings, Prompter prompter, ChallengeResponder responder) {
        return of(query(settings), settings, prompter, responder);
    }

    /** A sign-in by which all that is kept can be reached, whatever the settings lack. */
    public SignIn any(Settings settings, Prompter prompter, ChallengeResponder responder) {
        TokenQuery anything = new TokenQuery("", "", Optional.empty(), Optional.empty(), Map.of());
        return of(anything, settings, prompter, responder);
    }

    private SignIn of(TokenQuery query, Settings settings, Prompter prompter, ChallengeResponder responder) {
        CacheFolder folder = new CacheFolder(settings.cache().folder(), diagnostics, host.pause());
        Seal seal = seal(settings, folder, prompter);
        CognitoRenewal renewal = new CognitoRenewal(
                settings,
                host,
                secrets,
                clients,
                diagnostics,
                redaction,
                prompter,
                responder,
                new TotpFactor(host, secrets, redaction, diagnostics, attention, new StepLedger(folder)::reserve),
                new RememberedFlow(folder, query.place(), query.clientId()),
                () -> devices(settings, folder, seal, query, prompter));
        return new SignIn(settings, query, store(settings, folder, seal, prompter), renewal, host.clock(), diagnostics);
    }

    private TokenStore store(Settings settings, CacheFolder folder, Seal seal, Prompter prompter) {
        if (!keeps(settings, folder)) {
            return new NoTokenStore();
        }
        SingleFlight flights = new SingleFlight(
                folder, host, diagnostics, redaction, attention, () -> prompter.canAsk(), settings.timeout());
        return new FileTokenStore(folder, seal, flights);
    }

    /** How files with secrets in them are protected: one for all of them, since it asks for its key once. */
    private Seal seal(Settings settings, CacheFolder folder, Prompter prompter) {
        return settings.cache().mode() == CacheMode.KEYRING
                ? new KeyringSeal(new CacheKey(folder, host, redaction, attention, () -> prompter.canAsk()))
                : Seal.NONE;
    }

    /** Without a place for its secret a device cannot be proven later, so it is not made known at all. */
    private Optional<DeviceMemory> devices(
            Settings settings, CacheFolder folder, Seal seal, TokenQuery query, Prompter prompter) {
        if (!keeps(settings, folder)) {
            return Optional.empty();
        }
        DeviceStore devices = new FileDeviceStore(folder, seal, redaction, query.place(), query.clientId());
        return Optional.of(
                Devices.memory(devices, settings.rememberDevice(), prompter, host.environment(), diagnostics));
    }

    private static boolean keeps(Settings settings, CacheFolder folder) {
        return settings.cache().mode() != CacheMode.NONE && folder.hasPlace();
    }

    private static TokenQuery query(Settings settings) {
        String clientId = settings.requireClientId().value();
        settings.requireRegion();
        return new TokenQuery(
                place(settings),
                clientId,
                settings.profile(),
                settings.username().map(Sourced::value),
                settings.answers().clientMetadata());
    }

    /** The custom endpoint, else the region. */
    static String place(Settings settings) {
        return settings.endpoints()
                .url()
                .map(url -> url.value().toString())
                .or(() -> settings.region().map(Sourced::value))
                .orElse("");
    }
}
