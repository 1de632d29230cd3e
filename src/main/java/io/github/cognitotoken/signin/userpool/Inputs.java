package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that the outcome of an attempt may depend on beside the app client and the user, as one text. Secrets are told by
 * where they come from; nothing is run or read for it but a password on standard input, which nobody else has.
 */
final class Inputs {

    private final StringBuilder text = new StringBuilder();

    private Inputs() {}

    /**
     * Those of these settings.
     *
     * @param stdin the password, where standard input holds that
     */
    static String of(Settings settings, Supplier<String> stdin) {
        Inputs inputs = new Inputs();
        inputs.add(settings.flow().map(Sourced::value));
        inputs.add(settings.preferredChallenge());
        inputs.add(settings.srpFirst());
        inputs.add(settings.timeout());
        inputs.add(settings.userPoolId().map(id -> id.value()));
        inputs.add(settings.stepUp().with(settings.answers().authParameters()));
        inputs.add(settings.answers().responses());
        settings.answers().responseCommands().values().forEach(command -> inputs.secret(Optional.of(command)));
        inputs.add(settings.answers().attributes());
        inputs.add(settings.answers().clientMetadata());
        inputs.add(settings.answers().mfa());
        inputs.add(settings.password().map(source -> source.readsStdin() ? stdin.get() : told(source)));
        inputs.secret(settings.clientSecret());
        inputs.secret(settings.answers().mfaCode());
        inputs.secret(settings.answers().totpSecret());
        inputs.secret(settings.answers().newPassword());
        return inputs.text.toString();
    }

    private void add(Object part) {
        text.append(part).append('\n');
    }

    private void secret(Optional<SecretSource> source) {
        add(source.map(Inputs::told));
    }

    private static String told(SecretSource source) {
        if (source instanceof SecretSource.Inline inline) {
            return "value " + inline.value().reveal();
        }
        if (source instanceof SecretSource.InFile file) {
            return "file " + file.path();
        }
        return source instanceof SecretSource.FromCommand command ? "command " + command.command() : "";
    }
}
