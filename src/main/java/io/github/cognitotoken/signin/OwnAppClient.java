package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.AppClient;
import io.github.cognitotoken.auth.AuthService;
import io.github.cognitotoken.aws.AppClientDescription;
import io.github.cognitotoken.config.ClientAddress;
import io.github.cognitotoken.config.Origin;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The app client of the settings. Its secret is read at the first use, or asked for from Cognito, which then says its
 * scopes too; it lives as long as this process.
 */
public final class OwnAppClient {

    private final Settings settings;
    private final SecretReader secrets;
    private final Supplier<AppClients> cognito;
    private final Redaction redaction;
    private AppClient client;
    private Optional<AppClientDescription> description = Optional.empty();

    /** @param cognito asked for the secret, where the settings say so */
    public OwnAppClient(Settings settings, SecretReader secrets, Supplier<AppClients> cognito, Redaction redaction) {
        this.settings = settings;
        this.secrets = secrets;
        this.cognito = cognito;
        this.redaction = redaction;
    }

    /**
     * The app client with its secret.
     *
     * @throws Failure if it is not set, or its secret cannot be read or asked for
     */
    public AppClient get() {
        if (client == null) {
            String id = settings.requireClientId().value();
            client = new AppClient(id, settings.clientSecret().flatMap(source -> secret(id, source)));
        }
        return client;
    }

    /** The scopes to request: those of the settings, else those of the app client's description, else none. */
    public List<String> scopes() {
        List<String> given = settings.oauth().scopes();
        get();
        return given.isEmpty() ? description.map(AppClientDescription::scopes).orElse(List.of()) : given;
    }

    private Optional<Secret> secret(String id, SecretSource source) {
        if (!(source instanceof SecretSource.FromAws)) {
            return Optional.of(secrets.read(SecretSetting.CLIENT_SECRET.description(), source));
        }
        description = Optional.of(described(id, source.origin()));
        Optional<Secret> secret = description.flatMap(AppClientDescription::secret);
        secret.map(Secret::reveal).ifPresent(redaction::learn);
        return secret;
    }

    private AppClientDescription described(String id, Origin asked) {
        Sourced<String> pool = settings.userPoolId()
                .orElseThrow(() -> Failure.configuration(
                        "the client secret from " + asked + " needs the user pool id, and none is set",
                        AuthService.POOL_ID_REMEDY));
        ClientAddress address = new ClientAddress(pool.value(), id);
        Sourced<String> region = settings.region().orElseGet(address::region);
        return cognito.get().describe(address, region, settings.network());
    }
}
