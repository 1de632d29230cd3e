package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.totp.TotpEnrolment;
import java.util.List;
import java.util.Map;

/** Passes every challenge on. Subclasses override the methods for the challenges that they answer themselves. */
public abstract class ForwardingResponder implements ChallengeResponder {

    private final ChallengeResponder others;

    protected ForwardingResponder(ChallengeResponder others) {
        this.others = others;
    }

    @Override
    public Map<String, String> respond(Challenge challenge) {
        return others.respond(challenge);
    }

    @Override
    public Map<String, String> respondAgain(Challenge challenge) {
        return others.respondAgain(challenge);
    }

    @Override
    public List<String> unusedAnswers() {
        return others.unusedAnswers();
    }

    @Override
    public void prepare() {
        others.prepare();
    }

    @Override
    public Failure explained(Challenge challenge, Failure refused) {
        return others.explained(challenge, refused);
    }

    @Override
    public String firstCode(TotpEnrolment enrolment, int wrongCodes) {
        return others.firstCode(enrolment, wrongCodes);
    }

    @Override
    public boolean canGiveFirstCodeAgain(int wrongCodes) {
        return others.canGiveFirstCodeAgain(wrongCodes);
    }

    @Override
    public boolean canAnswerAgain(Challenge challenge, int wrongAnswers) {
        return others.canAnswerAgain(challenge, wrongAnswers);
    }

    @Override
    public boolean agreesToStartOver() {
        return others.agreesToStartOver();
    }
}
