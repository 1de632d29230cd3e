package io.github.cognitotoken.doctor;

import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.net.HttpAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the user pool exists: then it has a page that everybody can read. */
final class PoolCheck implements Check {

    static final String NAME = "pool";

    private final ServerProbe server;
    private final Settings settings;

    PoolCheck(ServerProbe server, CheckContext context) {
        this.server = server;
        this.settings = context.settings();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(TlsCheck.NAME);
    }

    @Override
    public Optional<Verdict> examine() {
        return settings.userPoolId()
                .flatMap(pool ->
                        server.result().flatMap(ServerProbe.Result::answer).flatMap(answer -> read(pool, answer)));
    }

    private Optional<Verdict> read(Sourced<String> pool, HttpAnswer answer) {
        String where = server.connection().orElseThrow().route();
        if (answer.status() == 200
                && answer.json().filter(json -> json.has("issuer")).isPresent()) {
            return Verdict.ok(pool.value() + " exists");
        }
        if (answer.status() >= 500) {
            return Verdict.warning(where + " answers HTTP " + answer.status(), "try again later");
        }
        boolean saidSo = answer.body().toLowerCase(Locale.ROOT).contains("does not exist");
        if (!saidSo && settings.endpoints().url().isPresent()) {
            return Verdict.warning(
                    where + " does not tell about the user pool " + pool.value() + ": HTTP " + answer.status(),
                    "compare the id; an emulator may have no such page");
        }
        return Verdict.failed(
                "the user pool " + pool.value() + " (from " + pool.origin() + ") does not exist in " + where,
                "compare the id with the console (Amazon Cognito > User pools), in the region that it begins with");
    }
}
