package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.WaitState;
import io.github.cognitotoken.oauth.AuthorizationRequest;
import io.github.cognitotoken.oauth.AuthorizationResponse;
import io.github.cognitotoken.oauth.IdTokenCheck;
import io.github.cognitotoken.oauth.OAuthErrors;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import io.github.cognitotoken.signin.GrantContext;
import io.github.cognitotoken.token.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One sign-in in the browser: the request, the wait for its answer, the exchange of the code. */
final class BrowserSignIn {

    private final GrantContext context;
    private final Settings settings;
    private final LoginDomains domains;
    private final LoginDomain domain;
    private final RandomGenerator random;
    private final BrowserWait wait;
    private final SignInNotice notice;

    BrowserSignIn(GrantContext context, LoginDomains domains, RandomGenerator random, BrowserWait wait) {
        this.context = context;
        this.settings = context.settings();
        this.domains = domains;
        this.domain = domains.own();
        this.random = random;
        this.wait = wait;
        this.notice = new SignInNotice(
                context.diagnostics(),
                context.host().environment(),
                context.host().stderrIsTerminal(),
                () -> context.prompter().size());
    }

    Tokens signIn() {
        try (RedirectTarget target = new RedirectTargets(context).choose()) {
            AuthorizationRequest request = request(target.uri());
            try (Reception reception = Reception.open(target, request, context.redaction()::scrub, random)) {
                begin(request, target.uri(), reception);
                return signIn(request, target.uri(), reception);
            }
        }
    }

    private AuthorizationRequest request(RedirectUri uri) {
        AuthorizationRequest request = AuthorizationRequest.random(
                domain.authorizationEndpoint(),
                settings.requireClientId().value(),
                uri.text(),
                RequestParameters.of(settings, context.appClient().scopes()),
                random);
        context.learnt(request.pkce().verifier());
        return request;
    }

    /** Opens the browser, or lets the person do it and paste the answer. */
    private void begin(AuthorizationRequest request, RedirectUri uri, Reception reception) {
        Optional<String> absence = settings.oauth().noBrowser()
                ? Optional.of("--no-browser")
                : context.host().browser().absence();
        boolean opened = false;
        if (absence.isEmpty()) {
            notice.opening(request.uri());
            opened = context.host().browser().open(request.uri());
            if (!opened) {
                notice.notOpened();
            }
        } else {
            notice.openYourself(request.uri(), absence.get());
        }
        if (!opened || !reception.hasListener()) {
            notice.waysBack(uri);
            if (context.prompter().canAsk()) {
                reception.alsoBy(new PasteBack(
                        context.prompter(), context.diagnostics(), request.state(), notice.invitation(request.uri())));
            }
        }
    }

    private Tokens signIn(AuthorizationRequest first, RedirectUri uri, Reception reception) {
        try {
            AuthorizationRequest request = first;
            AuthorizationResponse answer = answer(reception, uri);
            if (answer instanceof AuthorizationResponse.Refused refused
                    && OAuthErrors.isCuredBySecondTry(refused.description())) {
                request = request(uri);
                again(request, reception);
                answer = answer(reception, uri);
            }
            Tokens tokens = exchanged(answer, request, uri);
            reception.signedIn(new SignedInUser(tokens).name());
            return tokens;
        } catch (Failure e) {
            reception.failed(e);
            throw e;
        }
    }

    private AuthorizationResponse answer(Reception reception, RedirectUri uri) {
        try {
            return context.waitState().during(WaitState.Waiting.PERSON, () -> wait.answer(reception, uri));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is read here", e);
        }
    }

    private void again(AuthorizationRequest request, Reception reception) {
        context.diagnostics()
                .note("the user pool has linked this user's accounts just now and refused the sign-in for it once: "
                        + "trying a second time");
        if (!reception.hasBrowserWaiting()) {
            notice.openYourself(request.uri(), "the first answer was pasted");
        }
        reception.again(request);
    }

    private Tokens exchanged(AuthorizationResponse answer, AuthorizationRequest request, RedirectUri uri) {
        if (!(answer instanceof AuthorizationResponse.Code code)) {
            throw domains.refused(answer, uri);
        }
        Tokens tokens = domain.exchange(context.learnt(code.code()), request.redirectUri(), request.pkce());
        boolean isEmulator = "http".equals(request.endpoint().getScheme());
        IdTokenCheck.require(tokens, request.nonce(), isEmulator);
        SignedInUser user = new SignedInUser(tokens);
        settings.username().ifPresent(asked -> user.require(asked.value()));
        warnOfLowerLevel(user);
        return tokens;
    }

    /** The server may answer with a lower level than asked for, or with none where its plan has no levels. */
    private void warnOfLowerLevel(SignedInUser user) {
        settings.stepUp().acr().ifPresent(asked -> {
            String reached = user.acr().orElse("none");
            if (!List.of(asked.value().split(" ", -1)).contains(reached)) {
                context.diagnostics()
                        .warn("the tokens tell the level of authentication " + ExternalText.of(reached)
                                + ", which is none of those that --acr asks for");
            }
        });
    }
}
