package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.AppClient;
import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.auth.AutoFlow;
import io.github.cognitotoken.auth.ChallengeResponder;
import io.github.cognitotoken.auth.FlowMemory;
import io.github.cognitotoken.auth.PassThroughParameters;
import io.github.cognitotoken.auth.RefreshService;
import io.github.cognitotoken.auth.SignInRestarts;
import io.github.cognitotoken.auth.UserPoolApi;
import io.github.cognitotoken.auth.device.DeviceCalls;
import io.github.cognitotoken.auth.device.DeviceMemory;
import io.github.cognitotoken.aws.CognitoClients;
import io.github.cognitotoken.cache.Attempt;
import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.config.Flow;
import io.github.cognitotoken.config.Labels;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Prompter;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.token.Tokens;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tokens from Cognito, by the flow that the settings ask for. Nothing is read, run or connected before it is needed, so
 * that kept tokens are served without; then everything that can be wrong without a network is found first.
 */
final class CognitoRenewal implements Grant {

    private final Settings settings;
    private final FlowNeeds needs;
    private final Host host;
    private final SecretReader secrets;
    private final Supplier<CognitoClients> clients;
    private final Diagnostics diagnostics;
    private final Redaction redaction;
    private final Prompter prompter;
    private final ChallengeResponder given;
    private final TotpFactor totp;
    private final FlowMemory memory;
    private final Supplier<Optional<DeviceMemory>> devices;
    private final SrpKeyPairs keyPairs = new SrpKeyPairs();
    private ClientAccess access;
    private Credentials credentials;
    private UserPoolApi api;
    private ChallengeResponder responder;

    CognitoRenewal(
            Settings settings,
            Host host,
            SecretReader secrets,
            Supplier<CognitoClients> clients,
            Diagnostics diagnostics,
            Redaction redaction,
            Prompter prompter,
            ChallengeResponder given,
            TotpFactor totp,
            FlowMemory memory,
            Supplier<Optional<DeviceMemory>> devices) {
        this.settings = settings;
        this.needs = new FlowNeeds(settings);
        this.host = host;
        this.secrets = secrets;
        this.clients = clients;
        this.diagnostics = diagnostics;
        this.redaction = redaction;
        this.prompter = prompter;
        this.given = given;
        this.totp = totp;
        this.memory = memory;
        this.devices = devices;
    }

    @Override
    public String askUsername() {
        prepare();
        return Credentials.askUsername(prompter);
    }

    @Override
    public Tokens signIn(String username) {
        prepare();
        AuthService service = new AuthService(
                api,
                access().appClient(),
                needs.poolName(),
                new PassThroughParameters(
                        settings.answers().authParameters(), settings.answers().clientMetadata()),
                responder,
                keyPairs,
                host.clock());
        Supplier<Secret> password = () -> credentials.password(username);
        return new SignInRestarts(responder).signIn(() -> signIn(service, username, password));
    }

    private Tokens signIn(AuthService service, String username, Supplier<Secret> password) {
        return switch (settings.flow()) {
            case AUTO -> AutoFlow.of(service, memory).signIn(username, password.get());
            case PASSWORD -> service.signInWithPassword(username, password.get());
            case SRP -> service.signInWithSrp(username, password.get());
            case CHOICE -> service.signInByChoice(username, needs.preferredChallenge(), password);
            case CUSTOM -> service.signInCustom(username, settings.srpFirst(), password);
            case ADMIN -> service.signInAsAdministrator(username, password.get());
        };
    }

    /** Finds what can be wrong before anybody is asked anything. */
    private void prepare() {
        access();
        needs.check();
        if (needs.provesBySrp(memory)) {
            keyPairs.begin();
        }
        credentials();
        if (responder == null) {
            responder = totp.over(given, settings.answers(), prompter);
        }
        if (api == null) {
            api = api(access());
        }
    }

    private Credentials credentials() {
        if (credentials == null) {
            credentials = Credentials.of(settings, secrets, prompter);
        }
        return credentials;
    }

    private UserPoolApi api(ClientAccess reached) {
        // a bound for the whole sign-in, whatever the server goes on to ask
        Calls calls = reached.calls(settings.timeout(), settings.timeout().multipliedBy(2), host.pause());
        if (settings.flow() == Flow.ADMIN) {
            return UserPoolApi.ofAdministrator(
                    clients.get().signing(reached.connection(), needs.region(), calls), calls, needs.poolId());
        }
        UserPoolApi open = UserPoolApi.open(clients.get().anonymous(reached.connection()), calls);
        return devices.get()
                .map(known -> DeviceCalls.remembering(open, known, reached.appClient(), keyPairs, host.clock()))
                .orElse(open);
    }

    @Override
    public Attempt attempt() {
        String inputs = Inputs.of(
                settings, () -> credentials().given().map(Secret::reveal).orElse(""));
        return new Attempt(inputs, settings.password().isEmpty());
    }

    @Override
    public Tokens refresh(CacheEntry entry) {
        Secret refreshToken = Secret.of(entry.tokens().refreshToken().orElseThrow());
        return refreshService(access(entry), entry.key().clientMetadata())
                .refresh(new RefreshService.Held(
                        learnt(refreshToken),
                        entry.key().username(),
                        entry.tokens().deviceKey(),
                        entry.rotating()));
    }

    @Override
    public Tokens redeem(Secret refreshToken, Optional<String> username) {
        return refreshService(access(), settings.answers().clientMetadata())
                .refresh(new RefreshService.Held(learnt(refreshToken), username.orElse(""), Optional.empty(), false));
    }

    /** Ends the entry's refresh token. */
    void revoke(CacheEntry entry) {
        ClientAccess reached = access(entry);
        new RefreshService(
                        clients.get().anonymous(reached.connection()),
                        reached.appClient(),
                        Map.of(),
                        reached.calls(settings.timeout(), settings.timeout(), host.pause()),
                        host.clock())
                .revoke(learnt(Secret.of(entry.tokens().refreshToken().orElseThrow())));
    }

    /** The way to the entry's own app client; of another one than the settings' no secret is known. */
    private ClientAccess access(CacheEntry entry) {
        // the same id at another place is another app client
        boolean own = settings.clientId()
                        .filter(id -> id.value().equals(entry.key().clientId()))
                        .isPresent()
                && SignIns.place(settings).equals(entry.key().place());
        return own
                ? access()
                : new ClientAccess(
                        new AppClient(entry.key().clientId(), Optional.empty()),
                        new ConnectionFactory(diagnostics)
                                .of(settings, entry.key().place()));
    }

    /** Ends all of the user's sign-ins, on every device. */
    void signOutEverywhere(CacheEntry entry, Secret accessToken) {
        refreshService(access(entry), Map.of()).signOutEverywhere(learnt(accessToken));
    }

    @Override
    public Optional<String> flow() {
        return settings.flow() == Flow.AUTO
                ? memory.recall().or(() -> Optional.of(Labels.of(Flow.PASSWORD)))
                : Optional.of(Labels.of(settings.flow()));
    }

    /** One try may be repeated after a time-out, so each has half of the time that all of them have. */
    private RefreshService refreshService(ClientAccess reached, Map<String, String> clientMetadata) {
        return new RefreshService(
                clients.get().anonymous(reached.connection()),
                reached.appClient(),
                clientMetadata,
                reached.calls(settings.timeout().dividedBy(2), settings.timeout(), host.pause()),
                host.clock());
    }

    private Secret learnt(Secret token) {
        redaction.learn(token.reveal());
        return token;
    }

    private ClientAccess access() {
        if (access == null) {
            String clientId = settings.requireClientId().value();
            access = new ClientAccess(
                    new AppClient(
                            clientId,
                            settings.clientSecret()
                                    .map(source -> secrets.read(SecretSetting.CLIENT_SECRET.description(), source))),
                    new ConnectionFactory(diagnostics).of(settings));
        }
        return access;
    }
}
