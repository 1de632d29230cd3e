package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.amplify.ClientFacts;
import io.github.cognitotoken.amplify.ClientItem;
import io.github.cognitotoken.amplify.ClientSource;
import io.github.cognitotoken.config.ProfileDraft;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Imports from a file of AWS Amplify, or from the address of a login page. */
public record ImportFromText(String text, InputStream stdin) implements ProfileImport {

    private static final Map<ClientItem, Setting> SETTINGS = Map.of(
            ClientItem.CLIENT_ID, Setting.CLIENT_ID,
            ClientItem.USER_POOL_ID, Setting.USER_POOL_ID,
            ClientItem.REGION, Setting.REGION);

    private static final List<ClientItem> WITHOUT_SETTING =
            List.of(ClientItem.DOMAIN, ClientItem.SCOPE, ClientItem.IDENTITY_POOL_ID);

    @Override
    public Imported into(ProfileDraft draft) {
        ClientFacts facts = new ClientSource(stdin).read(text);
        SETTINGS.forEach(
                (item, setting) -> facts.get(item).ifPresent(value -> draft.put(setting, value, facts.source())));
        facts.get(ClientItem.CLIENT_SECRET)
                .ifPresent(value -> draft.put(SecretSetting.CLIENT_SECRET, value, facts.source()));
        Map<String, String> leftOut = new LinkedHashMap<>();
        WITHOUT_SETTING.forEach(item -> facts.get(item).ifPresent(value -> leftOut.put(item.label(), value)));
        return new Imported(facts.source(), leftOut);
    }
}
