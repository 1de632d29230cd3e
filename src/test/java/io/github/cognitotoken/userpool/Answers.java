package io.github.cognitotoken.userpool;

import java.util.Map;

/** Which rule decides about the answer to which challenge. */
final class Answers {

    private static final String WRONG_MESSAGE_CODE = "Invalid verification code provided, please try again.";

    private static final Map<String, Answer> RULES = Map.of(
            "NEW_PASSWORD_REQUIRED", new NewPasswordAnswer(),
            "SMS_MFA", new CodeAnswer("SMS_MFA_CODE", WRONG_MESSAGE_CODE),
            "SMS_OTP", new CodeAnswer("SMS_OTP_CODE", WRONG_MESSAGE_CODE),
            "EMAIL_OTP", new CodeAnswer("EMAIL_OTP_CODE", WRONG_MESSAGE_CODE),
            "SOFTWARE_TOKEN_MFA", new CodeAnswer("SOFTWARE_TOKEN_MFA_CODE", "Invalid code received for user"));

    private Answers() {}

    static Answer of(Challenge challenge) {
        Answer rule = RULES.get(challenge.name());
        if (!challenge.expected().isEmpty()) {
            return Answers::expected;
        }
        if (rule == null) {
            throw new Refusal(500, "InternalErrorException", "the in-memory pool has no rule for " + challenge.name());
        }
        return rule;
    }

    private static void expected(SignIn signIn, Parameters responses) {
        signIn.challenge().expected().forEach((name, value) -> {
            if (!responses.required(name).equals(value)) {
                throw Refusal.notAuthorized("Incorrect username or password.");
            }
        });
    }

    /** Returns where the answer is right, throws a {@link Refusal} where it is not. */
    @FunctionalInterface
    interface Answer {
        void check(SignIn signIn, Parameters responses);
    }
}
