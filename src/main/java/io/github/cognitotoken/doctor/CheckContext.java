package io.github.cognitotoken.doctor;

import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.net.HttpExchanges;
import io.github.cognitotoken.signin.AppClients;
import io.github.cognitotoken.signin.ConnectionFactory;
import java.util.function.Supplier;

/**
 * What checks work with.
 *
 * @param appClients asks Cognito about app clients
 * @param withAws whether AWS credentials may be used
 */
record CheckContext(
        Settings settings,
        Host host,
        HttpExchanges http,
        SecretReader secrets,
        Supplier<AppClients> appClients,
        Diagnostics diagnostics,
        boolean withAws) {

    ConnectionFactory connections() {
        return new ConnectionFactory(diagnostics);
    }

    /** The value of {@code --flow}; {@code auto} if none is set. */
    String flow() {
        return settings.flow().map(Sourced::value).orElse("auto");
    }

    /** Whether the settings, and not only a default, are about a sign-in in a browser. */
    boolean isForBrowser() {
        return flow().equals("browser") || !settings.oauth().redirectUris().isEmpty();
    }
}
