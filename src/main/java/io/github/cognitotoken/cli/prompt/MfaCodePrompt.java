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
import io.github.cognitotoken.host.terminal.Terminal;
import io.github.cognitotoken.output.QrCode;
import io.github.cognitotoken.totp.TotpEnrolment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The code of a second factor: from a setting, from a command, or typed in up to three tries. */
public final class MfaCodePrompt {

    private static final int TRIES = 3;
    private static final int NEW_CODES = 2;
    /** The lines below a QR code: an empty line and the prompt. */
    private static final int PROMPT_ROWS = 2;

    private static final String REMEDY = "give --mfa-code or --mfa-code-command, or set COGNITO_MFA_CODE";
    private static final String APP_REMEDY =
            "give the secret of the authenticator app (--totp-secret-file, COGNITO_TOTP_SECRET), or "
                    + "a code (--mfa-code, --mfa-code-command, COGNITO_MFA_CODE)";

    private final Prompter prompter;
    private final SecretReader secrets;
    private final Diagnostics diagnostics;
    private final ChallengeAnswers answers;
    private final Responses responses;
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
    }

    Map<String, String> answer(Challenge.Code challenge) {
        String key = challenge.name() + "_CODE";
        return Map.of(key, code(challenge, key));
    }

    /** Shows the QR code and the secret for an authenticator app, and asks for the app's first code. */
    String first(TotpEnrolment enrolment, int wrongCodes) {
        typed = true;
        String uri = enrolment.uri().reveal();
        String prompt = wrongCodes > 0 ? "First code: " : invitation(uri) + "\nFirst code: ";
        String what = "the first code of the authenticator app (MFA_SETUP)";
        return prompter.askCode(what, prompt, "run the command in a terminal").reveal();
    }

    /** A QR code that does not fit the terminal is left out, since a part of it cannot be scanned. */
    private String invitation(String uri) {
        String wanted = "The user pool wants a second factor. ";
        QrCode code = QrCode.of(uri);
        Optional<Terminal.Size> size = prompter.size();
        if (size.filter(has -> has.columns() < code.columns() || has.rows() < code.rows() + PROMPT_ROWS)
                .isPresent()) {
            return wanted + "Enter this secret into an authenticator app (there is no QR code: the terminal shows "
                    + size.get().columns() + " by " + size.get().rows() + " characters, and the code needs "
                    + code.columns() + " by " + code.rows() + "):\n\n" + uri + "\n";
        }
        return wanted + "Scan this with an authenticator app, or enter the secret there:\n\n" + uri + "\n\n"
                + code.lines();
    }

    /** Only a typed code is tried again, since it may be mistyped. */
    boolean canAskAgain(int wrongAnswers) {
        if (!typed || wrongAnswers >= TRIES) {
            return false;
        }
        diagnostics.warn("Cognito says that the code is wrong; " + (TRIES - wrongAnswers) + " more "
                + (TRIES - wrongAnswers == 1 ? "try" : "tries"));
        return true;
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
        String text = secrets.read(SecretSetting.MFA_CODE.description(), source).reveal();
        if (!(source instanceof SecretSource.FromCommand)) {
            spent = true;
            return withoutGroups(text.strip());
        }
        List<String> codes = Pattern.compile("(?<!\\d)\\d{6,8}(?!\\d)")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
        if (codes.size() != 1) {
            throw Failure.configuration(
                    "the command of " + source.origin() + " printed " + codes.size() + " codes instead of one",
                    "make it print one code of six to eight digits");
        }
        return codes.get(0);
    }

    /** Removes the blank from {@code 123 456}, a form in apps and messages. Any other text stays unchanged. */
    private static String withoutGroups(String text) {
        String joined = text.replace(" ", "");
        return joined.chars().allMatch(c -> c >= '0' && c <= '9') ? joined : text;
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
