package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

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

    /** The answer to a request for a code. */
    static JsonObject answer(Optional<String> email, Optional<String> phone) {
        JsonObject answer = new JsonObject();
        details(email, phone).ifPresent(details -> answer.add("CodeDeliveryDetails", details));
        return answer;
    }

    /** The same about a user who does not exist, whose address looks real if the client hides that. */
    static JsonObject pretended(AccountRequest account) {
        if (!account.client().hidesUnknownUsers()) {
            throw AccountRequest.unknownUserByName();
        }
        return answer(Optional.of(account.username() + "@example.com"), Optional.empty());
    }

    /** CodeDeliveryDetails. */
    static Optional<JsonObject> details(Optional<String> email, Optional<String> phone) {
        if (email.isEmpty() && phone.isEmpty()) {
            return Optional.empty();
        }
        JsonObject details = new JsonObject();
        details.addProperty("DeliveryMedium", email.isPresent() ? "EMAIL" : "SMS");
        details.addProperty("Destination", email.map(CodeDelivery::masked).orElse(PHONE));
        details.addProperty("AttributeName", email.isPresent() ? "email" : "phone_number");
        return Optional.of(details);
    }

    /** {@code b***@e***}. */
    private static String masked(String email) {
        return email.charAt(0) + "***@" + email.charAt(email.indexOf('@') + 1) + "***";
    }
}
