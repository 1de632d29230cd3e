package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.ChallengeResponder;
import io.github.cognitotoken.config.ChallengeAnswers;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.WaitState;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.totp.TotpCodes;
import io.github.cognitotoken.totp.TotpLedger;
import io.github.cognitotoken.totp.TotpSecret;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Answers for an authenticator app during a sign-in, if its secret is among the settings. */
public final class TotpFactor {

    /** Shorter waits are not announced. */
    private static final Duration NOTICED = Duration.ofSeconds(2);

    private final Host host;
    private final SecretReader secrets;
    private final Redaction redaction;
    private final Diagnostics diagnostics;
    private final WaitState waitState;
    private final TotpLedger ledger;

    public TotpFactor(
            Host host,
            SecretReader secrets,
            Redaction redaction,
            Diagnostics diagnostics,
            WaitState waitState,
            TotpLedger ledger) {
        this.host = host;
        this.secrets = secrets;
        this.redaction = redaction;
        this.diagnostics = diagnostics;
        this.waitState = waitState;
        this.ledger = ledger;
    }

    private static final String CODE = "SOFTWARE_TOKEN_MFA_CODE";

    /**
     * The same responder, or one that computes the codes of SOFTWARE_TOKEN_MFA.
     *
     * @throws io.github.cognitotoken.failure.Failure if the secret cannot be read or is malformed
     */
    public ChallengeResponder over(ChallengeResponder others, ChallengeAnswers answers, Prompter prompter) {
        Map<String, String> given = answers.responses();
        if (answers.totpSecret().isEmpty()
                || given.containsKey(CODE)
                || answers.responseCommands().containsKey(CODE)) {
            return others;
        }
        SecretSource source = answers.totpSecret().get();
        Optional<String> preferred = Optional.ofNullable(given.get("ANSWER")).or(answers::mfa);
        return new TotpResponder(codes(source, prompter), source.origin().description(), preferred, redaction, others);
    }

    private TotpCodes codes(SecretSource source, Prompter prompter) {
        String what = SecretSetting.TOTP_SECRET.description();
        return codes(
                TotpSecret.parse(secrets.read(what, source), "the " + what + " from " + source.origin()), prompter);
    }

    /** The codes of that secret, each of a step of time that no other process of this user has. */
    public TotpCodes codes(TotpSecret secret, Prompter prompter) {
        return new TotpCodes(
                secret,
                ledger,
                host.clock(),
                time -> waitState.pause(host.pause(), time),
                wait -> tell(wait, prompter));
    }

    /** Announces the wait to a person at a terminal, but not in the log of a job. */
    private void tell(Duration wait, Prompter prompter) {
        String text = "waiting " + (wait.toSeconds() + 1) + " seconds for an unused TOTP code";
        diagnostics.debug(() -> text);
        if (wait.compareTo(NOTICED) > 0 && prompter.canAsk() && !diagnostics.isDebug()) {
            diagnostics.note(text);
        }
    }
}
