package io.github.cognitotoken.doctor;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.oauth.OAuthEndpoints;
import io.github.cognitotoken.oauth.OAuthRequest;
import java.util.List;
import java.util.Optional;

/** Whether the user pool has a domain that can be reached: the login page for browsers is there. */
final class DomainCheck implements Check {

    static final String NAME = "domain";

    private final CheckContext context;
    private final DomainProbe probe;

    DomainCheck(CheckContext context, DomainProbe probe) {
        this.context = context;
        this.probe = probe;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return context.settings().oauth().domain().isPresent()
                ? List.of("settings", CaBundleCheck.NAME)
                : List.of("settings", PoolCheck.NAME);
    }

    @Override
    public Optional<Verdict> examine() {
        Optional<OAuthEndpoints> endpoints = probe.endpoints();
        if (endpoints.isEmpty()) {
            String fix = "give the pool a domain (console: User pools > your pool > Domain), or name it: --domain";
            return context.isForBrowser()
                    ? Verdict.failed("the user pool has no domain, so it has no login page for a browser", fix)
                    : Verdict.ok("none is known; only a sign-in in a browser needs one");
        }
        try {
            Optional<Failure> refusal =
                    probe.refusal(PortCheck.redirectUris(context).get(0).text());
            if (refusal.filter(failure -> failure.awsError().isEmpty()).isPresent()) {
                return Verdict.failed(refusal.get()); // whoever answers, it is no user pool's domain
            }
        } catch (CallFailure e) {
            return Verdict.failed(probe.errors(OAuthRequest.PAGE).failure(e));
        }
        return Verdict.ok(endpoints.get().authorize().getAuthority() + " answers");
    }
}
