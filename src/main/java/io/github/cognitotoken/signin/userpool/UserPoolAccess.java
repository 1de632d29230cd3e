package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.AppClient;
import io.github.cognitotoken.auth.RefreshService;
import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.signin.ClientAccess;
import io.github.cognitotoken.signin.ConnectionFactory;
import io.github.cognitotoken.signin.GrantContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The app clients to call, and the connections to them. A client secret is read at its first use. */
final class UserPoolAccess {

    private final GrantContext context;
    private ClientAccess own;

    UserPoolAccess(GrantContext context) {
        this.context = context;
    }

    /**
     * The app client of the settings.
     *
     * @throws io.github.cognitotoken.failure.Failure if it or its region is not set, or its secret cannot be read
     */
    ClientAccess own() {
        if (own == null) {
            Settings settings = context.settings();
            own = new ClientAccess(
                    context.appClient().get(), new ConnectionFactory(context.diagnostics()).inBackground(settings));
        }
        return own;
    }

    /** The app client of an entry. Its secret is known only if it is the client of the settings. */
    ClientAccess of(CacheEntry entry) {
        String clientId = entry.key().clientId();
        String endpoint = entry.key().endpoint();
        // at another endpoint the same id is another app client
        boolean isOwn = context.settings()
                        .clientId()
                        .filter(id -> id.value().equals(clientId))
                        .isPresent()
                && context.query().endpoint().equals(endpoint);
        return isOwn
                ? own()
                : new ClientAccess(
                        new AppClient(clientId, Optional.empty()),
                        new ConnectionFactory(context.diagnostics()).of(context.settings(), endpoint));
    }

    /** The operations on tokens after the sign-in, with this time limit. */
    RefreshService refreshService(ClientAccess access, Map<String, String> clientMetadata, Duration limit) {
        return new RefreshService(
                context.clients().get().anonymous(access.connection()),
                access.appClient(),
                clientMetadata,
                access.calls(limit, context.settings().timeout(), context.host().pause()),
                context.host().clock());
    }
}
