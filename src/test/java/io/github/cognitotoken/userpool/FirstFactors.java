package io.github.cognitotoken.userpool;

import java.util.Map;

/** How a user of USER_AUTH may begin: what each choice leads to. */
final class FirstFactors {

    private final Answers answers;
    private final Factors factors;
    private final SrpChallenges srp;
    private final PasswordCheck passwords;

    FirstFactors(Pool pool) {
        this.answers = new Answers(pool);
        this.factors = new Factors(pool);
        this.srp = new SrpChallenges(pool);
        this.passwords = new PasswordCheck(pool.clock());
    }

    /** SELECT_CHALLENGE. */
    SignIn select(SignIn signIn) {
        Challenge challenge = Challenge.select(signIn.user().firstFactors().toArray(String[]::new));
        return signIn.asking(new Step(challenge, this::selected));
    }

    private SignIn selected(SignIn signIn, Parameters responses) {
        String name = responses.required("ANSWER");
        if (!signIn.challenge().available().contains(name)) {
            throw Refusal.invalidParameter("Invalid ANSWER for SELECT_CHALLENGE");
        }
        return chosen(name, signIn.answered(), responses);
    }

    /** With the choice's own parameters at once, or a challenge that asks for them. */
    SignIn chosen(String name, SignIn signIn, Parameters given) {
        return switch (name) {
            // the second one only where a test lists it among the user's
            case "PASSWORD", "ADMIN_NO_SRP_AUTH" ->
                given.optional("PASSWORD").isPresent()
                        ? password(signIn, given)
                        : ask(name, signIn, (asked, responses) -> password(asked.answered(), responses));
            case "PASSWORD_SRP" ->
                given.optional("SRP_A").isPresent()
                        ? passwordSrp(signIn, given)
                        : ask(name, signIn, (asked, responses) -> passwordSrp(asked.answered(), responses));
            // A code as the first factor leaves no room for a second one.
            default -> factors.afterFactors(signIn).asking(answers.step(CodeDelivery.challenge(name, signIn.user())));
        };
    }

    private SignIn password(SignIn signIn, Parameters given) {
        passwords.check(signIn.user(), given.required("PASSWORD"));
        return factors.afterPassword(signIn);
    }

    private SignIn passwordSrp(SignIn signIn, Parameters given) {
        return signIn.asking(srp.ofPassword(signIn.user(), given.required("SRP_A"), factors::afterPassword));
    }

    private static SignIn ask(String name, SignIn signIn, Answer rule) {
        return signIn.asking(new Step(Challenge.of(name, Map.of()), rule));
    }
}
