package io.github.cognitotoken.cli.profile;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.failure.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a profile. */
public final class ProfileShowCommand implements Command {

    private final ProfileCommandContext context;

    ProfileShowCommand(ProfileCommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "show";
    }

    @Override
    public String summary() {
        return "Show a profile, secrets redacted.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.CONFIG_PROFILE, OptionGroup.REPORT);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("NAME", "The profile; by default the one in use.", false, Values.PROFILES));
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("The profile in use", "cognito-token profile show"));
    }

    @Override
    public int run(Invocation invocation) {
        Optional<String> argument = invocation.firstArgument();
        if (argument.isPresent() && invocation.given().has("--profile")) {
            throw Failure.usage("the profile is named twice: by NAME and --profile", "keep one of the two");
        }
        String name =
                argument.orElseGet(() -> context.general().resolver().get().profileInEffect(invocation.given()));
        Map<String, String> properties = context.profiles(invocation).show(name);
        context.general().stdout().write(context.printer(invocation).show(name, properties));
        return ExitCode.OK.code();
    }
}
