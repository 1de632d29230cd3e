package io.github.cognitotoken.userpool;

import java.util.Map;

/** Which rule decides about the answer to which challenge. */
final class Answers {

    private static final String WRONG_MESSAGE_CODE = "Invalid verification code provided, please try again.";

    private final Map<String, Answer> rules;

    Answers(Pool pool) {
        this.rules = Map.of(
                "NEW_PASSWORD_REQUIRED",
                new NewPasswordAnswer(),
                "SMS_MFA",
                new CodeAnswer("SMS_MFA_CODE", WRONG_MESSAGE_CODE),
                "SMS_OTP",
                new CodeAnswer("SMS_OTP_CODE", WRONG_MESSAGE_CODE),
                "EMAIL_OTP",
                new CodeAnswer("EMAIL_OTP_CODE", WRONG_MESSAGE_CODE),
                "SOFTWARE_TOKEN_MFA",
                new TotpAnswer(pool.clock()),
                "SELECT_MFA_TYPE",
                new ChoiceAnswer(this::step),
                MfaSetup.NAME,
                MfaSetup.begun());
    }

    Step step(Challenge challenge) {
        return new Step(challenge, rule(challenge));
    }

    private Answer rule(Challenge challenge) {
        if (!challenge.expected().isEmpty()) {
            return Answers::expected;
        }
        return rules.getOrDefault(challenge.name(), (signIn, responses) -> {
            throw new Refusal(500, "InternalErrorException", "the in-memory pool has no rule for " + challenge.name());
        });
    }

    private static SignIn expected(SignIn signIn, Parameters responses) {
        signIn.challenge().expected().forEach((name, value) -> {
            if (!responses.required(name).equals(value)) {
                throw PasswordCheck.wrong();
            }
        });
        return signIn.answered();
    }
}
