package io.github.cognitotoken.cli.prompt;

import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.config.ChallengeAnswers;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.terminal.Prompter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The new password that replaces a temporary one, with the attributes that the pool requires with it. */
public final class NewPasswordPrompt {

    private static final String WHAT = "a new password, which replaces the temporary one (NEW_PASSWORD_REQUIRED),";
    /** How to give it without a terminal. */
    public static final String REMEDY = "give --new-password-stdin, --new-password-file or --new-password-command,"
            + " or set COGNITO_NEW_PASSWORD";

    private static final String PASSWORD = "NEW_PASSWORD";
    private static final String ATTRIBUTES = "userAttributes.";

    private final Prompter prompter;
    private final SecretReader secrets;
    private final ChallengeAnswers answers;
    private final Responses responses;
    private String given;

    NewPasswordPrompt(Prompter prompter, SecretReader secrets, ChallengeAnswers answers, Responses responses) {
        this.prompter = prompter;
        this.secrets = secrets;
        this.answers = answers;
        this.responses = responses;
    }

    Map<String, String> answer(Challenge.NewPassword challenge) {
        Map<String, String> response = new HashMap<>();
        response.put(
                PASSWORD,
                answers.newPassword()
                        .map(this::read)
                        .or(() -> responses.get(PASSWORD))
                        .orElseGet(this::typedTwice));
        Map<String, String> attributes = new LinkedHashMap<>(responses.below(ATTRIBUTES));
        attributes.putAll(answers.attributes());
        challenge.requiredAttributes().forEach(name -> attributes.computeIfAbsent(name, this::asked));
        attributes.forEach((name, value) -> response.put(ATTRIBUTES + name, value));
        return response;
    }

    /** Read once, since standard input can be read only once, and a sign-in may start over. */
    private String read(SecretSource source) {
        if (given == null) {
            given = secrets.read(SecretSetting.NEW_PASSWORD.description(), source)
                    .reveal();
        }
        return given;
    }

    private String asked(String name) {
        String shown = ExternalText.of(name);
        return prompter.ask(
                "the attribute " + shown + ", which is required with a new password (NEW_PASSWORD_REQUIRED),",
                shown + ": ",
                "give --attribute " + shown + "=VALUE");
    }

    private String typedTwice() {
        return new TypedTwice(prompter)
                .ask(WHAT, "The password is temporary. New password: ", REMEDY)
                .reveal();
    }
}
