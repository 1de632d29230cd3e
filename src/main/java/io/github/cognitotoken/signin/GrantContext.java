package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.ChallengeResponder;
import io.github.cognitotoken.aws.CognitoClients;
import io.github.cognitotoken.cache.TokenQuery;
import io.github.cognitotoken.config.CacheMode;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.WaitState;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.net.HttpExchanges;
import io.github.cognitotoken.storage.Seal;
import io.github.cognitotoken.storage.StorageFolder;
import java.util.function.Supplier;

/**
 * The collaborators of grants.
 *
 * @param clients made only if Cognito is called
 * @param http makes calls without the SDK
 * @param appClient the app client of the settings
 * @param responder answers challenges from settings, else by asking the person
 * @param folder the folder that all processes of the user share
 * @param cacheFolder where tokens and devices are cached: the same folder, or that of a CI job
 */
public record GrantContext(
        Settings settings,
        TokenQuery query,
        Host host,
        SecretReader secrets,
        Supplier<CognitoClients> clients,
        HttpExchanges http,
        OwnAppClient appClient,
        Diagnostics diagnostics,
        Redaction redaction,
        WaitState waitState,
        Prompter prompter,
        ChallengeResponder responder,
        StorageFolder folder,
        StorageFolder cacheFolder,
        Seal seal) {

    /** Whether something is stored on this machine between runs. */
    public boolean isCaching() {
        return settings.cache().mode() != CacheMode.NONE && folder.hasPath();
    }

    /** The token, which diagnostics redact from now on. */
    public Secret learnt(Secret token) {
        redaction.learn(token.reveal());
        return token;
    }
}
