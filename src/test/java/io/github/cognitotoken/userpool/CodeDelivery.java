package io.github.cognitotoken.userpool;

import java.util.Map;

/** Where a code went, as far as a challenge tells. */
final class CodeDelivery {

    private static final String PHONE = "+*******1234";

    private CodeDelivery() {}

    static Challenge challenge(String name, PoolUser user) {
        if (name.startsWith("SMS_")) {
            return Challenge.of(name, parameters("SMS", PHONE));
        }
        if (name.startsWith("EMAIL_")) {
            return Challenge.of(name, parameters("EMAIL", masked(user.email().orElse("nobody@example.com"))));
        }
        return Challenge.of(name, Map.of());
    }

    private static Map<String, String> parameters(String medium, String destination) {
        return Map.of("CODE_DELIVERY_DELIVERY_MEDIUM", medium, "CODE_DELIVERY_DESTINATION", destination);
    }

    /** {@code b***@e***}. */
    private static String masked(String email) {
        return email.charAt(0) + "***@" + email.charAt(email.indexOf('@') + 1) + "***";
    }
}
