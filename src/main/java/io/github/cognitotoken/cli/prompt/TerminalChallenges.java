package io.github.cognitotoken.cli.prompt;

import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.auth.ChallengeResponder;
import io.github.cognitotoken.config.ChallengeAnswers;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.totp.TotpEnrolment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Answers challenges: from settings, else by asking the person at the terminal. A challenge that this version cannot
 * answer ends the run with its name and a hint.
 */
public final class TerminalChallenges implements ChallengeResponder, Challenge.Cases<Map<String, String>> {

    private static final String ANSWER = "ANSWER";
    private static final String ANOTHER_WAY = "this version cannot answer it: use a user or an app client without it";

    private final Prompter prompter;
    private final SecretReader secrets;
    private final Diagnostics diagnostics;
    private final ChallengeAnswers answers;
    private final Responses responses;
    private final MfaCodePrompt codes;
    private final NewPasswordPrompt newPasswords;
    private TerminalChallenges withoutGiven;

    public TerminalChallenges(
            Prompter prompter, SecretReader secrets, Diagnostics diagnostics, ChallengeAnswers answers) {
        this.prompter = prompter;
        this.secrets = secrets;
        this.diagnostics = diagnostics;
        this.answers = answers;
        this.responses = new Responses(answers, secrets);
        this.codes = new MfaCodePrompt(prompter, secrets, diagnostics, answers, responses);
        this.newPasswords = new NewPasswordPrompt(prompter, secrets, answers, responses);
    }

    @Override
    public Map<String, String> respond(Challenge challenge) {
        return challenge.accept(this);
    }

    @Override
    public Map<String, String> respondAgain(Challenge challenge) {
        if (withoutGiven == null) {
            withoutGiven = new TerminalChallenges(prompter, secrets, diagnostics, answers.usedUp());
        }
        return withoutGiven.respond(challenge);
    }

    @Override
    public List<String> unusedAnswers() {
        return responses.unused();
    }

    @Override
    public boolean canAnswerAgain(Challenge challenge, int wrongAnswers) {
        return challenge instanceof Challenge.Code
                && (withoutGiven == null ? codes : withoutGiven.codes).canAskAgain(wrongAnswers);
    }

    @Override
    public boolean agreesToStartOver() {
        if (!prompter.hasAsked()) {
            return codes.canBeHadAnew();
        }
        String question = "The sign-in took too long. Start over?"
                + (codes.isSentAtEachSignIn() ? " A new code is sent." : "") + " [Y/n] ";
        return prompter.canAsk() && prompter.confirm("consent to start over", question, "run the command again", true);
    }

    @Override
    public Map<String, String> code(Challenge.Code challenge) {
        return codes.answer(challenge);
    }

    @Override
    public Map<String, String> newPassword(Challenge.NewPassword challenge) {
        return newPasswords.answer(challenge);
    }

    @Override
    public Map<String, String> selection(Challenge.Selection challenge) {
        List<String> options = challenge.options();
        Optional<String> given = responses.get(ANSWER).or(() -> answers.mfa().filter(options::contains));
        if (given.isPresent()) {
            return Map.of(ANSWER, given.get());
        }
        if (options.size() == 1) {
            return Map.of(ANSWER, options.get(0));
        }
        return Map.of(ANSWER, new ChoicePrompt(prompter).choose(challenge));
    }

    @Override
    public Map<String, String> custom(Challenge.Custom challenge) {
        Optional<String> given = responses.get(ANSWER);
        if (given.isPresent()) {
            return Map.of(ANSWER, given.get());
        }
        String question = "The user pool asks: " + shown(challenge) + "\nAnswer: ";
        String what = "an answer to a question of the user pool " + shown(challenge) + " (CUSTOM_CHALLENGE)";
        return Map.of(
                ANSWER,
                prompter.askHidden(
                                what,
                                question,
                                "give --challenge-response ANSWER=TEXT, or --challenge-response-command ANSWER=CMD")
                        .reveal());
    }

    @Override
    public Map<String, String> mfaSetup(Challenge.MfaSetup challenge) {
        String what = "the set-up of a second factor";
        if (!challenge.allowsSoftwareToken()) {
            throw unanswered(challenge, what, "set up a factor (" + shown(challenge) + "), then try again");
        }
        if (!prompter.canAsk()) {
            throw unanswered(challenge, what, "run the command once in a terminal: it sets up an authenticator app");
        }
        return Map.of();
    }

    @Override
    public String firstCode(TotpEnrolment enrolment, int wrongCodes) {
        return codes.first(enrolment, wrongCodes);
    }

    @Override
    public boolean canGiveFirstCodeAgain(int wrongCodes) {
        return codes.canAskAgain(wrongCodes);
    }

    @Override
    public Map<String, String> passwordProof(Challenge.PasswordProof challenge) {
        throw unanswered(challenge, "a proof of the password", ANOTHER_WAY);
    }

    @Override
    public Map<String, String> deviceProof(Challenge.DeviceProof challenge) {
        throw unanswered(
                challenge,
                "a proof of a remembered device, whose secret is not stored here",
                "leave out --auth-parameter DEVICE_KEY=…, which names a device of another program");
    }

    @Override
    public Map<String, String> webAuthn(Challenge.WebAuthn challenge) {
        throw unanswered(
                challenge,
                "a passkey, which needs a browser",
                "sign in with a browser: --flow browser, or once cognito-token login --browser; or choose another factor");
    }

    @Override
    public Map<String, String> unknown(Challenge.Unknown challenge) {
        Map<String, String> given = responses.all();
        if (!given.isEmpty()) {
            return given;
        }
        throw unanswered(
                challenge,
                "an answer that this version does not know, with the parameters " + shown(challenge),
                "give --challenge-response NAME=VALUE, or look for a newer version of cognito-token");
    }

    private static String shown(Challenge challenge) {
        return ExternalText.of(new TreeMap<>(challenge.parameters()).toString());
    }

    private static Failure unanswered(Challenge challenge, String what, String hint) {
        return Failure.of(
                ErrorKind.INTERACTION,
                "Cognito asks for " + what + " (" + ExternalText.of(challenge.name()) + ")",
                hint);
    }
}
