package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.profile.ProfileImport.Imported;
import io.github.cognitotoken.config.ClientAddress;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.profile.ProfileDraft;
import io.github.cognitotoken.config.profile.Profiles;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** Adds a profile from a description of an app client. */
public final class ProfileImportCommand implements Command {

    private static final String CLIENT_ID = Setting.CLIENT_ID.options().get(1);

    private final ProfileCommandContext context;

    ProfileImportCommand(ProfileCommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "Add a profile from a file of AWS Amplify, the address of a login page, or Cognito.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.CONFIG_CHANGE, OptionGroup.REGION, OptionGroup.NETWORK, OptionGroup.REPORT);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "SOURCE",
                        "amplify_outputs.json, aws-exports.js, amplifyconfiguration.json (- is standard input), or the"
                                + " address of a managed login page; it is neither run nor fetched. Or "
                                + ClientAddress.FORM + ": Cognito is asked, with AWS credentials"
                                + " (DescribeUserPoolClient).",
                        true,
                        Values.FILES),
                new Parameter("NAME", "The profile; 'default', if there is none of that name yet.", false, Values.ANY));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("From a file of AWS Amplify", "cognito-token profile import amplify_outputs.json web"),
                new Example(
                        "From Cognito, with AWS credentials",
                        "cognito-token profile import us-east-1_AbCdEf123/1exampleclient234567890abc backend"));
    }

    @Override
    public int run(Invocation invocation) {
        invocation.arguments().stream().skip(1).forEach(Profiles::checkName);
        Profiles profiles = context.profiles(invocation);
        String name = name(invocation, profiles);
        context.requireNew(invocation, profiles, name);
        ProfileDraft draft = new ProfileDraft(context.general().redaction());
        Imported imported =
                source(invocation.arguments().get(0), invocation.given()).into(draft);
        draft.add(invocation.given(), Setting.REGION);
        profiles.write(name, draft, invocation.given().has(OptionNames.REPLACE));
        tellLeftOut(imported);
        tellUnread(imported);
        tellMissing(draft, imported);
        tellSecret(draft);
        context.tellWritten(profiles, name);
        return ExitCode.OK.code();
    }

    private ProfileImport source(String text, ParsedOptions given) {
        Optional<ClientAddress> client = ClientAddress.parse(text).filter(address -> !Files.exists(Path.of(text)));
        if (client.isPresent()) {
            return new ImportFromPool(client.get(), given, context.general());
        }
        OptionGroup.NETWORK.options().stream()
                .map(OptionSpec::longestName)
                .filter(given::has)
                .findFirst()
                .ifPresent(ProfileImportCommand::refuse);
        return new ImportFromText(
                text, given.value(CLIENT_ID), context.general().host().stdin());
    }

    private static void refuse(String option) {
        throw Failure.usage(
                option + " is only for an import from Cognito",
                "leave it out, or name " + ClientAddress.FORM + " in place of a file or an address");
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

    private void tellLeftOut(Imported imported) {
        List<String> leftOut = imported.leftOut().entrySet().stream()
                .map(item -> item.getKey() + " = " + ExternalText.of(item.getValue()))
                .toList();
        if (!leftOut.isEmpty()) {
            context.tell("note: left out of the profile: " + String.join("; ", leftOut));
        }
    }

    private void tellUnread(Imported imported) {
        if (!imported.unread().isEmpty()) {
            context.tell("note: left out, since it has no value until the script runs: "
                    + ExternalText.of(String.join(", ", imported.unread())));
        }
    }

    private void tellMissing(ProfileDraft draft, Imported imported) {
        if (!draft.has(Setting.REGION) && !draft.has(Setting.USER_POOL_ID)) {
            context.tell(
                    "note: " + imported.source() + " names no region: give --region REGION when you use the profile");
        }
    }

    private void tellSecret(ProfileDraft draft) {
        if (draft.has(SecretSetting.CLIENT_SECRET)) {
            context.tell("note: the client secret is in the profile too; only you can read the config file");
        }
    }
}
