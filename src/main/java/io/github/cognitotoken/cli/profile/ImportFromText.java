package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.config.ClientAddress;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.profile.ProfileDraft;
import io.github.cognitotoken.config.profile.amplify.ClientFacts;
import io.github.cognitotoken.config.profile.amplify.ClientItem;
import io.github.cognitotoken.config.profile.amplify.ClientSource;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imports from a file of AWS Amplify, or from the address of a login page. */
public record ImportFromText(String text, Optional<String> clientId, InputStream stdin) implements ProfileImport {

    private static final Map<ClientItem, Setting> SETTINGS = Map.of(
            ClientItem.CLIENT_ID, Setting.CLIENT_ID,
            ClientItem.USER_POOL_ID, Setting.USER_POOL_ID,
            ClientItem.REGION, Setting.REGION,
            ClientItem.DOMAIN, Setting.DOMAIN,
            ClientItem.SCOPE, Setting.SCOPE);

    private static final List<ClientItem> WITHOUT_SETTING = List.of(ClientItem.IDENTITY_POOL_ID);

    @Override
    public Imported into(ProfileDraft draft) {
        ClientFacts facts = new ClientSource(stdin).read(text, clientId);
        requireOneRegion(facts);
        SETTINGS.forEach(
                (item, setting) -> facts.get(item).ifPresent(value -> draft.put(setting, value, facts.source())));
        facts.get(ClientItem.CLIENT_SECRET)
                .ifPresent(value -> draft.put(SecretSetting.CLIENT_SECRET, value, facts.source()));
        Map<String, String> leftOut = new LinkedHashMap<>();
        WITHOUT_SETTING.forEach(item -> facts.get(item).ifPresent(value -> leftOut.put(item.label(), value)));
        return new Imported(facts.source(), leftOut, facts.unread());
    }

    /** The user pool id begins with its region. */
    private static void requireOneRegion(ClientFacts facts) {
        Optional<String> region = facts.get(ClientItem.REGION);
        Optional<String> poolId = facts.get(ClientItem.USER_POOL_ID);
        if (region.isPresent() && poolId.isPresent() && !ClientAddress.isRegionOfPool(region.get(), poolId.get())) {
            throw Failure.configuration(
                    facts.source() + " contradicts itself: the user pool id " + ExternalText.of(poolId.get())
                            + " is in another region than " + ExternalText.of(region.get()),
                    "correct the file, or give the values yourself: cognito-token profile add");
        }
    }
}
