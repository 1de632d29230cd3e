package io.github.cognitotoken.cli;

import io.github.cognitotoken.failure.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what a profile says. */
final class ProfileShowCommand implements Command {

    private final ProfileDesk desk;

    ProfileShowCommand(ProfileDesk desk) {
        this.desk = desk;
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
        return List.of(new Parameter("NAME", "The profile; by default the one in effect.", false, List.of()));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Optional<String> argument = invocation.firstArgument();
        if (argument.isPresent() && invocation.given().has("--profile")) {
            throw Failure.usage("the profile is named twice: by NAME and --profile", "keep one of the two");
        }
        String name = argument.orElseGet(() -> desk.bench().resolver().get().profileInEffect(invocation.given()));
        Map<String, String> properties = desk.profiles(invocation).show(name);
        desk.bench().stdout().write(desk.printer(invocation).show(name, properties));
        return ExitCode.OK;
    }
}
