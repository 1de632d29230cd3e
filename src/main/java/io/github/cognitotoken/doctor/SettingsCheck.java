package io.github.cognitotoken.doctor;

import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the settings say with which app client to sign in, and where; what is missing is named all at once. */
final class SettingsCheck implements Check {

    private final Settings settings;

    SettingsCheck(CheckContext context) {
        this.settings = context.settings();
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Optional<Verdict> examine() {
        List<Failure> missing = new ArrayList<>();
        require(() -> settings.requireClientId(), missing);
        require(() -> settings.requireRegion(), missing);
        if (!missing.isEmpty()) {
            return Verdict.failed(
                    String.join(
                            " and ", missing.stream().map(Failure::getMessage).toList()),
                    String.join("; ", missing.stream().map(Failure::hint).toList()));
        }
        if (settings.userPoolId().isEmpty()) {
            return Verdict.warning(
                    "no user pool id is set",
                    "give --user-pool-id ID or set COGNITO_USER_POOL_ID: SRP, verify and finding the domain need it");
        }
        return Verdict.ok("app client " + told(settings.clientId()) + ", user pool " + told(settings.userPoolId()));
    }

    private static String told(Optional<Sourced<String>> value) {
        return value.map(given -> ExternalText.of(given.value()) + " (from " + given.origin() + ")")
                .orElse("none");
    }

    private static void require(Runnable setting, List<Failure> missing) {
        try {
            setting.run();
        } catch (Failure e) {
            missing.add(e);
        }
    }
}
