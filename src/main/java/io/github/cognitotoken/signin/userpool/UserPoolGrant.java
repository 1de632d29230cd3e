package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.auth.ChallengeResponder;
import io.github.cognitotoken.auth.PassThroughParameters;
import io.github.cognitotoken.auth.RefreshService;
import io.github.cognitotoken.auth.SignInRestarts;
import io.github.cognitotoken.auth.UserPoolApi;
import io.github.cognitotoken.auth.device.DeviceCalls;
import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.config.Origin;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.signin.AttemptFingerprint;
import io.github.cognitotoken.signin.ClientAccess;
import io.github.cognitotoken.signin.GrantContext;
import io.github.cognitotoken.signin.MissingInputs;
import io.github.cognitotoken.signin.TotpFactor;
import io.github.cognitotoken.storage.Attempt;
import io.github.cognitotoken.storage.StepLedger;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Tokens of the user-pool API: InitiateAuth by a flow, and the operations that refresh and revoke. */
public final class UserPoolGrant implements Grant {

    static final String NAME = "user-pool";

    private final UserPoolFlow flow;
    private final GrantContext context;
    private final Settings settings;
    private final FlowNeeds needs;
    private final UserPoolAccess access;
    private final SrpKeyPairs keyPairs = new SrpKeyPairs();
    private Credentials credentials;
    private UserPoolApi api;
    private ChallengeResponder responder;

    UserPoolGrant(UserPoolFlow flow, GrantContext context) {
        this.flow = flow;
        this.context = context;
        this.settings = context.settings();
        this.access = new UserPoolAccess(context);
        this.needs = new FlowNeeds(
                settings,
                new RememberedFlow(
                        context.folder(),
                        context.query().endpoint(),
                        context.query().clientId()));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Also reads the secrets, so that an unreadable one is reported before a person is asked. */
    @Override
    public void check() {
        access.own();
        missing().checkUserPool(context.query().subject());
        settings.stepUp().origin().filter(origin -> !flow.stepsUp()).ifPresent(origin -> {
            throw origin.reject(
                    "--flow " + flow.name() + " has no step-up, which " + origin + " asks for", "add --flow choice");
        });
        rejectScope();
        flow.check(needs);
        if (flow.beginsWithSrp(needs)) {
            keyPairs.begin();
        }
        credentials();
        if (responder == null) {
            responder = totp().over(context.responder(), settings.answers(), context.prompter());
        }
        if (api == null) {
            api = api(access.own());
        }
    }

    /** A profile's scopes may be there for another flow. */
    private void rejectScope() {
        settings.oauth()
                .scope()
                .or(settings.oauth()::resource)
                .map(Sourced::origin)
                .filter(Origin::onCommandLine)
                .ifPresent(origin -> {
                    throw origin.reject(
                            "--flow " + flow.name() + " has neither scopes nor resources, which " + origin
                                    + " asks for",
                            "add --flow browser, or --flow client-credentials for a machine");
                });
    }

    private MissingInputs missing() {
        return new MissingInputs(settings, context.prompter(), flow.needsUserPool(settings));
    }

    private TotpFactor totp() {
        return new TotpFactor(
                context.host(),
                context.secrets(),
                context.redaction(),
                context.diagnostics(),
                context.waitState(),
                new StepLedger(context.folder())::reserve);
    }

    @Override
    public Subject identify(Subject requested) {
        if (requested.username().isPresent()) {
            return requested;
        }
        missing().checkPerson();
        return new Subject.Named(Credentials.askUsername(context.prompter()));
    }

    @Override
    public Tokens obtain(Subject subject) {
        check();
        String username = subject.username().orElseThrow();
        AuthService service = new AuthService(
                api,
                access.own().appClient(),
                needs.poolName(),
                new PassThroughParameters(
                        settings.stepUp().with(settings.answers().authParameters()),
                        settings.answers().clientMetadata()),
                responder,
                keyPairs,
                context.host().clock());
        Supplier<Secret> password = () -> credentials.password(username);
        Tokens tokens = new PasswordTries(
                        credentials()::forgetTyped, ServiceErrors::wrongPassword, context.diagnostics())
                .signIn(() ->
                        new SignInRestarts(responder).signIn(() -> flow.signIn(service, needs, username, password)));
        responder.unusedAnswers().forEach(this::tellUnused);
        return tokens;
    }

    private void tellUnused(String name) {
        context.diagnostics()
                .warn("Cognito did not ask for the answer that --challenge-response gives for "
                        + ExternalText.of(name));
    }

    private Credentials credentials() {
        if (credentials == null) {
            credentials = Credentials.of(settings, context.secrets(), context.prompter());
        }
        return credentials;
    }

    private UserPoolApi api(ClientAccess reached) {
        // a limit for the whole sign-in, however often the server asks
        Calls calls = reached.calls(
                settings.timeout(),
                settings.timeout().plus(settings.timeout()),
                context.host().pause());
        if (flow.isSigned()) {
            return UserPoolApi.ofAdministrator(
                    context.clients().get().signing(reached.connection(), needs.region(), calls),
                    calls,
                    needs.poolId());
        }
        UserPoolApi open = UserPoolApi.open(context.clients().get().anonymous(reached.connection()), calls);
        return Devices.memory(context)
                .map(known -> DeviceCalls.remembering(
                        open,
                        known,
                        reached.appClient(),
                        keyPairs,
                        context.host().clock()))
                .orElse(open);
    }

    @Override
    public Optional<String> flow() {
        return Optional.of(flow.used(needs));
    }

    @Override
    public Attempt fingerprint() {
        String inputs = AttemptFingerprint.of(
                settings, () -> credentials().given().map(Secret::reveal).orElse(""));
        return new Attempt(inputs, settings.password().isEmpty());
    }

    @Override
    public Tokens refresh(CacheEntry entry) {
        Secret refreshToken = Secret.of(entry.tokens().refreshToken().orElseThrow());
        return refreshService(access.of(entry), entry.key().parameters().clientMetadata())
                .refresh(new RefreshService.Held(
                        context.learnt(refreshToken),
                        entry.key().owner(),
                        entry.tokens().deviceKey(),
                        entry.rotating()));
    }

    @Override
    public Tokens redeem(Secret refreshToken, Optional<String> username) {
        return refreshService(access.own(), settings.answers().clientMetadata())
                .refresh(new RefreshService.Held(
                        context.learnt(refreshToken), username.orElse(""), Optional.empty(), false));
    }

    /** A refresh may be repeated once after a time-out, so each try has half of the time limit. */
    private RefreshService refreshService(ClientAccess reached, Map<String, String> clientMetadata) {
        Duration limit = Duration.ofMillis(settings.timeout().toMillis() / 2);
        return access.refreshService(reached, clientMetadata, limit);
    }

    @Override
    public void revoke(CacheEntry entry) {
        access.refreshService(access.of(entry), Map.of(), settings.timeout())
                .revoke(context.learnt(Secret.of(entry.tokens().refreshToken().orElseThrow())));
    }

    @Override
    public void signOutEverywhere(CacheEntry entry, Secret accessToken) {
        refreshService(access.of(entry), Map.of()).signOutEverywhere(context.learnt(accessToken));
    }
}
