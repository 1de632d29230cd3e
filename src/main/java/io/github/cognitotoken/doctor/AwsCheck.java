package io.github.cognitotoken.doctor;

import io.github.cognitotoken.aws.AppClientDescription;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the settings with the app client's own, which Cognito tells those whose AWS credentials allow it. */
final class AwsCheck implements Check {

    static final String NAME = "aws";

    /** The value of {@code ExplicitAuthFlows} that allows a value of {@code --flow}. */
    private static final Map<String, String> ALLOWED_BY = Map.of(
            "password", "ALLOW_USER_PASSWORD_AUTH",
            "srp", "ALLOW_USER_SRP_AUTH",
            "choice", "ALLOW_USER_AUTH",
            "custom", "ALLOW_CUSTOM_AUTH",
            "admin", "ALLOW_ADMIN_USER_PASSWORD_AUTH");

    private final CheckContext context;
    private final Settings settings;
    private final ClientSecret secret;

    AwsCheck(CheckContext context, ClientSecret secret) {
        this.context = context;
        this.settings = context.settings();
        this.secret = secret;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of("settings", TlsCheck.NAME);
    }

    @Override
    public Optional<Verdict> examine() {
        AppClientDescription client = secret.description();
        List<String> differences = new ArrayList<>();
        compareSecret(client, differences);
        compareFlow(client, differences);
        compareScopes(client, differences);
        compareCallbacks(client, differences);
        if (!differences.isEmpty()) {
            return Verdict.failed(
                    "the app client's settings differ: " + String.join("; ", differences),
                    "change them (console: User pools > your pool > App clients > your client), or your own");
        }
        return Verdict.ok("the app client's settings fit: flows " + told(client.explicitAuthFlows()) + "; scopes "
                + told(client.scopes()) + "; callback URLs " + told(client.callbackUrls()));
    }

    private void compareSecret(AppClientDescription client, List<String> differences) {
        boolean isSet = settings.clientSecret().isPresent();
        if (client.secret().isPresent() && !isSet) {
            differences.add("it has a secret, and none is set");
        }
        if (client.secret().isEmpty() && isSet) {
            differences.add("it has no secret, and one is set");
        }
    }

    private void compareFlow(AppClientDescription client, List<String> differences) {
        Optional.ofNullable(ALLOWED_BY.get(context.flow()))
                .filter(allowed -> !client.explicitAuthFlows().contains(allowed))
                .ifPresent(allowed -> differences.add("it does not have " + allowed + ", which --flow " + context.flow()
                        + " needs; it has " + told(client.explicitAuthFlows())));
    }

    private void compareScopes(AppClientDescription client, List<String> differences) {
        List<String> foreign = new ArrayList<>(settings.oauth().scopes());
        foreign.removeAll(client.scopes());
        if (!foreign.isEmpty()) {
            differences.add("it does not have the scope " + told(foreign) + "; it has " + told(client.scopes()));
        }
    }

    private void compareCallbacks(AppClientDescription client, List<String> differences) {
        if (!context.isForBrowser()) {
            return;
        }
        PortCheck.redirectUris(context).stream()
                .filter(uri -> !client.callbackUrls().contains(uri.text()))
                .forEach(uri -> differences.add("it does not have the callback URL " + ExternalText.of(uri.text())));
    }

    private static String told(List<String> values) {
        return values.isEmpty() ? "none" : ExternalText.of(String.join(" ", values));
    }
}
