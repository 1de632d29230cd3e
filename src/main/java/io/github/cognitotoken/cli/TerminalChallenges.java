package io.github.cognitotoken.cli;

import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.auth.ChallengeResponder;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers challenges at the terminal. Those that this version cannot answer end the run with what they are and what
 * helps.
 */
final class TerminalChallenges implements ChallengeResponder, Challenge.Cases<Map<String, String>> {

    private static final String USE_A_USER_WITHOUT =
            "this version cannot answer it: use a user or an app client that needs none";

    @Override
    public Map<String, String> respond(Challenge challenge) {
        return challenge.accept(this);
    }

    @Override
    public Map<String, String> code(Challenge.Code challenge) {
        throw unanswered(challenge, "a code of the second factor", USE_A_USER_WITHOUT);
    }

    @Override
    public Map<String, String> newPassword(Challenge.NewPassword challenge) {
        throw unanswered(
                challenge,
                "a new password, since the one given is temporary",
                "set a lasting one: aws cognito-idp admin-set-user-password --permanent");
    }

    @Override
    public Map<String, String> selection(Challenge.Selection challenge) {
        throw unanswered(challenge, "a choice between ways to go on", USE_A_USER_WITHOUT);
    }

    @Override
    public Map<String, String> mfaSetup(Challenge.MfaSetup challenge) {
        throw unanswered(challenge, "that a second factor be set up first", USE_A_USER_WITHOUT);
    }

    @Override
    public Map<String, String> passwordProof(Challenge.PasswordProof challenge) {
        throw unanswered(challenge, "a proof of the password", USE_A_USER_WITHOUT);
    }

    @Override
    public Map<String, String> deviceProof(Challenge.DeviceProof challenge) {
        throw unanswered(challenge, "a proof of a remembered device", USE_A_USER_WITHOUT);
    }

    @Override
    public Map<String, String> custom(Challenge.Custom challenge) {
        throw unanswered(challenge, "an answer to the pool's own question", USE_A_USER_WITHOUT);
    }

    @Override
    public Map<String, String> webAuthn(Challenge.WebAuthn challenge) {
        throw unanswered(challenge, "a passkey, which needs a browser", USE_A_USER_WITHOUT);
    }

    @Override
    public Map<String, String> unknown(Challenge.Unknown challenge) {
        throw unanswered(
                challenge,
                "something that this version does not know, with the parameters "
                        + ExternalText.of(new TreeMap<>(challenge.parameters()).toString()),
                "look for a newer version of cognito-token");
    }

    private static Failure unanswered(Challenge challenge, String what, String hint) {
        return Failure.of(
                ErrorKind.INTERACTION,
                "Cognito asks for " + what + " (" + ExternalText.of(challenge.name()) + ")",
                hint);
    }
}
