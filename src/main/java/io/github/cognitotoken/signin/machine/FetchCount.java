package io.github.cognitotoken.signin.machine;

import io.github.cognitotoken.signin.GrantContext;
import io.github.cognitotoken.storage.Digest;
import io.github.cognitotoken.storage.FetchLedger;
import io.github.cognitotoken.token.TokenParameters;
import java.time.Duration;

/** Counts how often one machine token is fetched, and warns when there are many fetches: each costs money. */
final class FetchCount {

    private static final int USUAL = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The list price of the first tier in 2026. */
    private static final String PRICE = "USD 2.25 per 1,000 tokens, and USD 6 per app client and month";

    private final GrantContext context;
    private final TokenParameters parameters;

    FetchCount(GrantContext context, TokenParameters parameters) {
        this.context = context;
        this.parameters = parameters;
    }

    /** Records a fetch, and warns if it is one of more than five within a minute. */
    void tell() {
        int count = new FetchLedger(context.folder())
                .record(name(), context.host().clock().instant(), MINUTE);
        if (count > USUAL) {
            context.diagnostics()
                    .warn(count + " tokens of this app client were fetched within a minute, and each costs (" + PRICE
                            + "); " + remedy());
        }
    }

    private String remedy() {
        return context.isCaching()
                ? "leave --force-refresh out, and let the cache serve them"
                : "let the cache serve them: leave --no-cache and COGNITO_CACHE=none out";
    }

    /** One for each entry of the cache. */
    private String name() {
        return new Digest("fetches")
                .add(context.query().endpoint())
                .add(context.query().clientId())
                .add(parameters.fingerprint())
                .hex();
    }
}
