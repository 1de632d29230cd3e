package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.config.Origin;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.config.profile.ProfileDraft;
import io.github.cognitotoken.config.profile.Profiles;
import java.util.List;
import java.util.Optional;

/** Adds a profile from options, or from answers to prompts. */
public final class ProfileAddCommand implements Command {

    private final ProfileCommandContext context;

    ProfileAddCommand(ProfileCommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "add";
    }

    @Override
    public String summary() {
        return "Add a profile to the config file; without --client-id it asks for the settings.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.PROFILE, OptionGroup.CONFIG_CHANGE, OptionGroup.REPORT);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "NAME", "The profile; by default 'default', which is used if none is named.", false, Values.ANY));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Answer questions, and write the default profile", "cognito-token profile add"),
                new Example(
                        "Write a profile from options",
                        "cognito-token profile add qa --client-id 1exampleclient234567890abc --user-pool-id us-east-1_AbCdEf123"));
    }

    @Override
    public int run(Invocation invocation) {
        String name = invocation.firstArgument().orElse(Profiles.DEFAULT);
        Profiles.checkName(name);
        Profiles profiles = context.profiles(invocation);
        CommandContext general = context.general();
        ProfileDraft draft = new ProfileDraft(general.redaction());
        draft.addAll(invocation.given());
        checkFlow(invocation);
        warnOfVisibleSecret(invocation);
        context.requireNew(invocation, profiles, name);
        if (!draft.has(Setting.CLIENT_ID)) {
            new ProfileQuestions(general.prompter(invocation.given()), general.diagnostics()).ask(draft);
        }
        profiles.write(name, draft, invocation.given().has(OptionNames.REPLACE));
        context.tellWritten(profiles, name);
        return ExitCode.OK.code();
    }

    private void checkFlow(Invocation invocation) {
        String option = Setting.FLOW.options().get(0);
        Optional<Sourced<String>> flow =
                invocation.given().value(option).map(value -> new Sourced<>(value, Origin.option(option)));
        context.general().grants().named(flow);
    }

    private void warnOfVisibleSecret(Invocation invocation) {
        String option = SecretSetting.CLIENT_SECRET.valueOption().orElseThrow();
        if (invocation.given().has(option)) {
            context.general()
                    .diagnostics()
                    .warn("other processes can see the value of " + option + "; safer: "
                            + SecretSetting.CLIENT_SECRET.fileOption().orElseThrow());
        }
    }
}
