package io.github.cognitotoken.doctor;

import io.github.cognitotoken.auth.SessionLimits;
import io.github.cognitotoken.aws.AppClientDescription;
import io.github.cognitotoken.config.ClientAddress;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import java.util.Optional;

/**
 * The client secret of the settings, read once. It is the only setting whose command {@code doctor} runs: without it
 * Cognito says nothing about the app client but that a secret is missing.
 */
final class ClientSecret {

    private final CheckContext context;
    private final Settings settings;
    private Optional<Secret> secret;
    private Failure problem;
    private AppClientDescription described;

    ClientSecret(CheckContext context) {
        this.context = context;
        this.settings = context.settings();
    }

    /** The secret; empty if there is none, or it cannot be read. */
    synchronized Optional<Secret> get() {
        if (secret == null) {
            try {
                secret = settings.clientSecret().flatMap(this::read);
            } catch (Failure e) {
                problem = e;
                secret = Optional.empty();
            }
        }
        return secret;
    }

    /** Why it cannot be read. */
    synchronized Optional<Failure> problem() {
        get();
        return Optional.ofNullable(problem);
    }

    /** Whether it is Cognito's to tell, and AWS credentials may not be used. */
    boolean isUnknown() {
        return settings.clientSecret()
                        .filter(SecretSource.FromAws.class::isInstance)
                        .isPresent()
                && !context.withAws();
    }

    /**
     * What Cognito says about the app client, with AWS credentials; asked once.
     *
     * @throws Failure if it does not say
     */
    synchronized AppClientDescription description() {
        if (described == null) {
            ClientAddress address = address();
            described = context.appClients().get().describe(address, region(address), settings.network());
        }
        return described;
    }

    /**
     * What Cognito says about the sessions of the app client's users, with AWS credentials.
     *
     * @throws Failure if it does not say
     */
    SessionLimits sessionLimits() {
        ClientAddress address = address();
        return context.appClients().get().sessionLimits(address, region(address), settings.network());
    }

    private ClientAddress address() {
        Sourced<String> pool = settings.userPoolId()
                .orElseThrow(() -> Failure.configuration(
                        "Cognito cannot be asked about the app client without a user pool id",
                        "give --user-pool-id ID or set COGNITO_USER_POOL_ID"));
        return new ClientAddress(pool.value(), settings.requireClientId().value());
    }

    private Sourced<String> region(ClientAddress address) {
        return settings.region().orElseGet(address::region);
    }

    private Optional<Secret> read(SecretSource source) {
        if (source instanceof SecretSource.FromAws) {
            return context.withAws() ? description().secret() : Optional.empty();
        }
        return Optional.of(context.secrets().read(SecretSetting.CLIENT_SECRET.description(), source));
    }
}
