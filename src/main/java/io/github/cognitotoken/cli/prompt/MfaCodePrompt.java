package io.github.cognitotoken.cli.prompt;

import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.auth.RestartSignIn;
import io.github.cognitotoken.config.ChallengeAnswers;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.totp.TotpEnrolment;
import java.util.Map;
import java.util.Optional;

/** The code of a second factor: from a setting, from a command, or typed in up to three tries. */
public final class MfaCodePrompt {

    private static final int NEW_CODES = 2;

    private static final String REMEDY = "give --mfa-code or --mfa-code-command, or set COGNITO_MFA_CODE";
    private static final String APP_REMEDY =
            "give the secret of the authenticator app (--totp-secret-file, COGNITO_TOTP_SECRET), or "
                    + "a code (--mfa-code, --mfa-code-command, COGNITO_MFA_CODE)";

    private final Prompter prompter;
    private final SecretReader secrets;
    private final Diagnostics diagnostics;
    private final ChallengeAnswers answers;
    private final Responses responses;
    private final FirstCodePrompt firstCodes;
    private boolean typed;
    private boolean sent;
    private boolean spent;
    private int newCodes;

    MfaCodePrompt(
            Prompter prompter,
            SecretReader secrets,
            Diagnostics diagnostics,
            ChallengeAnswers answers,
            Responses responses) {
        this.prompter = prompter;
        this.secrets = secrets;
        this.diagnostics = diagnostics;
        this.answers = answers;
        this.responses = responses;
        this.firstCodes = new FirstCodePrompt(
                prompter,
                diagnostics,
                "The user pool wants a second factor. ",
                "the first code of the authenticator app (MFA_SETUP)",
                "run the command in a terminal");
    }

    Map<String, String> answer(Challenge.Code challenge) {
        String key = challenge.name() + "_CODE";
        return Map.of(key, code(challenge, key));
    }

    String first(TotpEnrolment enrolment, int wrongCodes) {
        typed = true;
        return firstCodes.firstCode(enrolment, wrongCodes);
    }

    /** Only a typed code is tried again, since it may be mistyped. */
    boolean canAskAgain(int wrongAnswers) {
        return typed && WrongCodes.allowAnother(wrongAnswers, diagnostics);
    }

    /** Whether Cognito sends a new code of the last kind at each sign-in. */
    boolean isSentAtEachSignIn() {
        return sent;
    }

    /** Whether there is another code without a person. A given code can be used once. */
    boolean canBeHadAnew() {
        return !spent;
    }

    private String code(Challenge.Code challenge, String key) {
        Optional<String> byName = responses.get(key);
        if (byName.isPresent()) {
            spent = answers.responses().containsKey(key);
            return byName.get();
        }
        return answers.mfaCode().map(this::read).orElseGet(() -> typed(challenge));
    }

    private String read(SecretSource source) {
        spent |= !(source instanceof SecretSource.FromCommand);
        return GivenCode.read(secrets, SecretSetting.MFA_CODE, source);
    }

    private String typed(Challenge.Code challenge) {
        typed = true;
        sent = !isOfAnApp(challenge);
        String what = "the code of the second factor (" + challenge.name() + ")";
        String remedy = sent ? REMEDY : APP_REMEDY;
        if (!sent || newCodes == NEW_CODES) {
            return prompter.askCode(what, prompt(challenge), remedy).reveal();
        }
        return prompter.askCodeOrEnter(what, "Enter alone asks for a new code.\n" + prompt(challenge), remedy)
                .orElseThrow(this::newCodeWanted)
                .reveal();
    }

    /** Only a new sign-in makes Cognito send another code. */
    private RestartSignIn newCodeWanted() {
        newCodes++;
        return new RestartSignIn(
                Failure.of(ErrorKind.INTERACTION, "you asked for a new code too often", "run the command again"));
    }

    private static String prompt(Challenge.Code challenge) {
        Map<String, String> parameters = challenge.parameters();
        if (isOfAnApp(challenge)) {
            String device = parameters.getOrDefault("FRIENDLY_DEVICE_NAME", "");
            return "Code of the authenticator app" + (device.isEmpty() ? "" : " (" + ExternalText.of(device) + ")")
                    + ": ";
        }
        String destination = parameters.getOrDefault("CODE_DELIVERY_DESTINATION", "");
        return "Code that was sent" + (destination.isEmpty() ? "" : " to " + ExternalText.of(destination)) + ": ";
    }

    private static boolean isOfAnApp(Challenge.Code challenge) {
        return challenge.name().equals("SOFTWARE_TOKEN_MFA");
    }
}
