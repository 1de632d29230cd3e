package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.aws.AppClientDescription;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.config.CallbackUrl;
import io.github.cognitotoken.config.ClientAddress;
import io.github.cognitotoken.config.Network;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.config.profile.ProfileDraft;
import io.github.cognitotoken.signin.AllowedFlows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Imports the description of an app client from Cognito. */
public record ImportFromPool(ClientAddress client, ParsedOptions given, CommandContext context)
        implements ProfileImport {

    private static final String SOURCE = "Cognito";

    @Override
    public Imported into(ProfileDraft draft) {
        Network network = context.resolver().get().network(given);
        client.requireReachable(network);
        Sourced<String> region = client.region(given);
        AppClientDescription found = context.progress(given, network.timeout())
                .during("asking Cognito", () -> context.useCases().appClients().describe(client, region, network));
        draft.put(Setting.USER_POOL_ID, client.userPoolId(), SOURCE);
        draft.put(Setting.CLIENT_ID, client.clientId(), SOURCE);
        if (client.isLocal()) {
            network.endpoints()
                    .url()
                    .ifPresent(url -> draft.put(Setting.ENDPOINT, url.value().toString(), SOURCE));
        } else {
            draft.put(Setting.REGION, region.value(), SOURCE);
        }
        new AllowedFlows(context.grants())
                .worthNaming(found.explicitAuthFlows())
                .ifPresent(flow -> draft.put(Setting.FLOW, flow, SOURCE));
        if (!found.scopes().isEmpty()) {
            draft.put(Setting.SCOPE, String.join(" ", found.scopes()), SOURCE);
        }
        found.secret().ifPresent(secret -> draft.put(SecretSetting.CLIENT_SECRET, secret.reveal(), SOURCE));
        return new Imported(SOURCE, leftOut(found, callbackUrls(found, draft)), List.of());
    }

    /** Sets those that this program can listen at, and returns the others. */
    private static List<String> callbackUrls(AppClientDescription found, ProfileDraft draft) {
        List<String> here = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        found.callbackUrls().forEach(url -> (CallbackUrl.isOnThisMachine(url) ? here : elsewhere).add(url));
        if (!here.isEmpty()) {
            draft.put(Setting.REDIRECT_URI, String.join(" ", here), SOURCE);
        }
        return elsewhere;
    }

    private static Map<String, String> leftOut(AppClientDescription found, List<String> callbackUrls) {
        Map<String, String> leftOut = new LinkedHashMap<>();
        if (!callbackUrls.isEmpty()) {
            leftOut.put("callback URLs elsewhere", String.join(" ", callbackUrls));
        }
        leftOut.putAll(found.others());
        return leftOut;
    }
}
