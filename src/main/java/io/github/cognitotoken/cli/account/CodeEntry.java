package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.aws.CodeDelivery;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.prompt.GivenCode;
import io.github.cognitotoken.cli.prompt.WrongCodes;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.terminal.Prompter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A code that Cognito sent: from the settings, in one try; else from the person, in up to three. */
final class CodeEntry {

    /** How often Cognito is asked for another code. */
    private static final int NEW_CODES = 2;

    private final CommandContext context;
    private final Prompter prompter;
    private final Supplier<CodeDelivery> another;
    private CodeDelivery sent;
    private int newCodes;

    /**
     * @param sent where the code was sent, as far as it is known
     * @param another asks Cognito to send another code
     */
    CodeEntry(CommandContext context, Prompter prompter, CodeDelivery sent, Supplier<CodeDelivery> another) {
        this.context = context;
        this.prompter = prompter;
        this.sent = sent;
        this.another = another;
    }

    /**
     * Uses the code.
     *
     * @param use throws a failure if the code is wrong
     */
    <T> T use(Optional<SecretSource> source, Function<Secret, T> use) {
        return source.map(from -> use.apply(given(from))).orElseGet(() -> typed(use));
    }

    private Secret given(SecretSource source) {
        String code = GivenCode.read(context.secrets().get(), SecretSetting.CODE, source);
        context.redaction().learn(code);
        return Secret.of(code);
    }

    private <T> T typed(Function<Secret, T> use) {
        for (int wrong = 0; ; ) {
            try {
                return use.apply(ask());
            } catch (Failure e) {
                if (!ServiceErrors.wrongCode(e) || !WrongCodes.allowAnother(++wrong, context.diagnostics())) {
                    throw e;
                }
            }
        }
    }

    private Secret ask() {
        while (newCodes < NEW_CODES) {
            Optional<Secret> code = prompter.askCodeOrEnter(
                    "the confirmation code",
                    "Enter alone asks for a new code.\n" + prompt(),
                    AccountInputs.CODE_REMEDY);
            if (code.isPresent()) {
                return code.get();
            }
            newCodes++;
            sent = another.get();
        }
        return prompter.askCode("the confirmation code", prompt(), AccountInputs.CODE_REMEDY);
    }

    private String prompt() {
        return "Code that was sent" + Delivered.to(sent) + ": ";
    }
}
