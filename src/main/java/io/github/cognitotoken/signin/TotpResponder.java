package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.auth.ChallengeResponder;
import io.github.cognitotoken.auth.ForwardingResponder;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.totp.TotpCodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers SOFTWARE_TOKEN_MFA with a computed code, and passes all other challenges on. */
final class TotpResponder extends ForwardingResponder {

    private static final String SOFTWARE_TOKEN = "SOFTWARE_TOKEN_MFA";

    private final TotpCodes codes;
    private final String origin;
    private final Optional<String> preferredMfa;
    private final Redaction redaction;

    /**
     * @param origin where the secret came from, for hints
     * @param preferredMfa the second factor that the settings choose
     */
    TotpResponder(
            TotpCodes codes,
            String origin,
            Optional<String> preferredMfa,
            Redaction redaction,
            ChallengeResponder others) {
        super(others);
        this.codes = codes;
        this.origin = origin;
        this.preferredMfa = preferredMfa;
        this.redaction = redaction;
    }

    @Override
    public void prepare() {
        if (preferredMfa.map(SOFTWARE_TOKEN::equals).orElse(true)) {
            codes.reserve();
        }
        super.prepare();
    }

    @Override
    public Map<String, String> respond(Challenge challenge) {
        if (isOurs(challenge)) {
            String code = codes.next();
            redaction.learn(code);
            return Map.of(SOFTWARE_TOKEN + "_CODE", code);
        }
        if (challenge instanceof Challenge.Selection selection && choosesOurs(selection)) {
            return Map.of("ANSWER", SOFTWARE_TOKEN);
        }
        return super.respond(challenge);
    }

    private boolean choosesOurs(Challenge.Selection selection) {
        List<String> options = selection.options();
        return selection.name().equals("SELECT_MFA_TYPE") && preferredMfa.isEmpty() && options.contains(SOFTWARE_TOKEN);
    }

    /** A refused code is never followed by another: it would come from the same secret and the same clock. */
    @Override
    public boolean canAnswerAgain(Challenge challenge, int wrongAnswers) {
        return !isOurs(challenge) && super.canAnswerAgain(challenge, wrongAnswers);
    }

    @Override
    public Failure explained(Challenge challenge, Failure refused) {
        if (!isOurs(challenge)) {
            return super.explained(challenge, refused);
        }
        return switch (refused.awsError().orElse("")) {
            case "CodeMismatchException" ->
                refused.hinting("check this machine's clock, and compare the TOTP secret from " + origin
                        + " with the user's authenticator app");
            case "ExpiredCodeException" ->
                refused.hinting(
                        "run the command again in 30 seconds; if it recurs, another machine or app uses the same"
                                + " secret");
            default -> refused;
        };
    }

    private static boolean isOurs(Challenge challenge) {
        return challenge.name().equals(SOFTWARE_TOKEN);
    }
}
