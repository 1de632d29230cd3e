package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.signin.GrantContext;
import io.github.cognitotoken.storage.Attempt;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.Tokens;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Tokens of a sign-in in the browser. They are refreshed and revoked at the domain that they came from; where nothing
 * says which domain that is, at the user-pool API, which takes the same refresh tokens.
 */
final class BrowserGrant implements Grant {

    private final GrantContext context;
    private final LoginDomains domains;
    private final Grant api;
    private boolean isDemanded;

    /**
     * @param api what the user-pool API does with tokens
     */
    BrowserGrant(GrantContext context, LoginDomains domains, Grant api) {
        this.context = context;
        this.domains = domains;
        this.api = api;
    }

    @Override
    public String name() {
        return BrowserFlow.NAME;
    }

    /** A person who asks for this very sign-in sees the browser, also without a terminal. */
    @Override
    public Grant demanded() {
        isDemanded = true;
        return this;
    }

    @Override
    public void check() {
        Optional<String> absence = context.prompter().absence();
        if (absence.isPresent() && !isDoneInBrowserAlone()) {
            throw Failure.of(
                    ErrorKind.INTERACTION,
                    "a sign-in in the browser is needed, and " + absence.get(),
                    "sign in once, at a terminal: " + loginCommand() + "; a CI job takes a refresh token:"
                            + " cognito-token login --refresh-token-stdin");
        }
    }

    private boolean isDoneInBrowserAlone() {
        return isDemanded
                && !context.prompter().isForbidden()
                && !context.settings().oauth().noBrowser()
                && context.host().browser().absence().isEmpty()
                && !new RedirectTargets(context).hasPageElsewhere();
    }

    /** Who signs in is known afterwards. */
    @Override
    public Subject identify(Subject requested) {
        return requested;
    }

    /** Whoever was signed in before, somebody else may have signed in in the browser, unless a name is set. */
    @Override
    public Subject owner(Subject asked, Tokens obtained) {
        return context.settings().username().isPresent() ? asked : new Subject.Unknown();
    }

    @Override
    public Tokens obtain(Subject subject) {
        BrowserWait wait = BrowserWait.usual(context.diagnostics(), isPainted());
        return new BrowserSignIn(context, domains, new SecureRandom(), wait).signIn();
    }

    private boolean isPainted() {
        boolean dumb =
                context.host().environment().get("TERM").filter("dumb"::equals).isPresent();
        return !dumb
                && context.prompter().canAsk()
                && context.host().stderrIsTerminal().getAsBoolean();
    }

    @Override
    public String loginCommand() {
        return "cognito-token login --browser";
    }

    @Override
    public void endInBrowser() {
        new BrowserLogout(context).open(domains.own());
    }

    @Override
    public Optional<String> flow() {
        return Optional.of(BrowserFlow.NAME);
    }

    @Override
    public Tokens refresh(CacheEntry entry) {
        Secret refreshToken = Secret.of(entry.tokens().refreshToken().orElseThrow());
        return domains.of(entry)
                .map(domain -> domain.refresh(context.learnt(refreshToken)))
                .orElseGet(() -> api.refresh(entry));
    }

    @Override
    public Tokens redeem(Secret refreshToken, Optional<String> username) {
        return domains.known()
                .map(domain -> domain.refresh(context.learnt(refreshToken)))
                .orElseGet(() -> api.redeem(refreshToken, username));
    }

    @Override
    public void revoke(CacheEntry entry) {
        Secret refreshToken = Secret.of(entry.tokens().refreshToken().orElseThrow());
        domains.of(entry)
                .ifPresentOrElse(domain -> domain.revoke(context.learnt(refreshToken)), () -> api.revoke(entry));
    }

    @Override
    public void signOutEverywhere(CacheEntry entry, Secret accessToken) {
        api.signOutEverywhere(entry, accessToken);
    }

    @Override
    public Attempt fingerprint() {
        String asked = RequestParameters.of(
                        context.settings(), context.settings().oauth().scopes())
                + " "
                + context.settings().oauth().domain().map(domain -> domain.value());
        return new Attempt(asked, true);
    }
}
