package io.github.cognitotoken.cli;

import io.github.cognitotoken.amplify.ClientFacts;
import io.github.cognitotoken.amplify.ClientItem;
import io.github.cognitotoken.amplify.ClientSource;
import io.github.cognitotoken.config.ProfileDraft;
import io.github.cognitotoken.config.Profiles;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.util.List;
import java.util.Map;

/** Adds a profile by what others say about an app client. */
final class ProfileImportCommand implements Command {

    private static final Map<ClientItem, Setting> SETTINGS = Map.of(
            ClientItem.CLIENT_ID, Setting.CLIENT_ID,
            ClientItem.USER_POOL_ID, Setting.USER_POOL_ID,
            ClientItem.REGION, Setting.REGION);

    private static final List<ClientItem> WITHOUT_SETTING =
            List.of(ClientItem.DOMAIN, ClientItem.SCOPE, ClientItem.IDENTITY_POOL_ID);

    private final ProfileDesk desk;

    ProfileImportCommand(ProfileDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "Add a profile from a file of AWS Amplify or the address of a login page.";
    }

    @Override
    public List<OptionGroup> options() {
        return ProfileDesk.CHANGES;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "SOURCE",
                        "amplify_outputs.json, aws-exports.js, amplifyconfiguration.json (- is standard input), or the"
                                + " address of a managed login page; it is neither run nor fetched.",
                        true,
                        List.of()),
                new Parameter("NAME", "The profile; 'default', if there is none of that name yet.", false, List.of()));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        invocation.arguments().stream().skip(1).forEach(Profiles::checkName);
        Profiles profiles = desk.profiles(invocation);
        Workbench bench = desk.bench();
        ClientFacts facts = new ClientSource(bench.host().stdin())
                .read(invocation.arguments().get(0));
        ProfileDraft draft = new ProfileDraft(bench.redaction());
        SETTINGS.forEach(
                (item, setting) -> facts.get(item).ifPresent(value -> draft.put(setting, value, facts.source())));
        facts.get(ClientItem.CLIENT_SECRET)
                .ifPresent(value -> draft.put(SecretSetting.CLIENT_SECRET, value, facts.source()));
        String name = name(invocation, profiles);
        desk.requireNew(invocation, profiles, name);
        profiles.write(name, draft, invocation.given().has(OptionGroup.REPLACE));
        tellLeftOut(facts);
        tellMissing(draft, facts);
        desk.tellWritten(profiles, name);
        return ExitCode.OK;
    }

    private static String name(Invocation invocation, Profiles profiles) {
        List<String> arguments = invocation.arguments();
        if (arguments.size() > 1) {
            return arguments.get(1);
        }
        if (profiles.has(Profiles.DEFAULT)) {
            throw Failure.usage(
                    "there is a default profile already: the new one needs a name",
                    "add it: cognito-token profile import SOURCE NAME");
        }
        return Profiles.DEFAULT;
    }

    private void tellLeftOut(ClientFacts facts) {
        List<String> leftOut = WITHOUT_SETTING.stream()
                .flatMap(item -> facts.get(item).stream().map(value -> item.label() + " = " + ExternalText.of(value)))
                .toList();
        if (!leftOut.isEmpty()) {
            desk.tell("note: left out, for want of a setting in this version: " + String.join("; ", leftOut));
        }
    }

    private void tellMissing(ProfileDraft draft, ClientFacts facts) {
        if (!draft.has(Setting.REGION) && !draft.has(Setting.USER_POOL_ID)) {
            desk.tell("note: " + facts.source() + " tells no region: give --region REGION when you use the profile");
        }
    }
}
