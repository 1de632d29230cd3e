package io.github.cognitotoken.doctor;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import java.util.List;
import java.util.Optional;

/** Whether the app client knows the redirect URIs, letter by letter, and allows the scopes. */
final class CallbackCheck implements Check {

    private final CheckContext context;
    private final DomainProbe probe;

    CallbackCheck(CheckContext context, DomainProbe probe) {
        this.context = context;
        this.probe = probe;
    }

    @Override
    public String name() {
        return "callback";
    }

    @Override
    public List<String> needs() {
        return List.of(DomainCheck.NAME);
    }

    @Override
    public Optional<Verdict> examine() {
        if (!context.isForBrowser() || probe.endpoints().isEmpty()) {
            return Optional.empty();
        }
        List<RedirectUri> uris = PortCheck.redirectUris(context);
        for (RedirectUri uri : uris) {
            Optional<Failure> refusal = probe.refusal(uri.text());
            if (refusal.isPresent()) {
                return Verdict.failed(refusal.get().getMessage(), fix(refusal.get(), uri));
            }
        }
        return Verdict.ok(
                "the domain takes "
                        + ExternalText.of(String.join(
                                ", ", uris.stream().map(RedirectUri::text).toList())) + " and shows its login page");
    }

    private static String fix(Failure refusal, RedirectUri uri) {
        return refusal.awsError().filter("redirect_mismatch"::equals).isPresent()
                ? "add " + ExternalText.of(uri.text())
                        + " to the app client's callback URLs, letter by letter (console: App clients > your client > Login"
                        + " pages), or give a registered one: --redirect-uri"
                : refusal.hint();
    }
}
