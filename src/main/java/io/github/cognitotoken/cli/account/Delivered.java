package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.aws.CodeDelivery;
import io.github.cognitotoken.failure.ExternalText;
import java.util.Optional;

/** Says where a code was sent. */
final class Delivered {

    static final CodeDelivery UNKNOWN = new CodeDelivery(Optional.empty(), Optional.empty());

    private Delivered() {}

    /** What is known of a new account's code. A pool need not send one. */
    static String toNewUser(CodeDelivery delivery) {
        return isKnown(delivery) ? sentence(delivery) : "the account has to be confirmed";
    }

    /** What Cognito says of a code, which may be about a user who does not exist: some app clients hide that. */
    static String ifThereIsAUser(CodeDelivery delivery) {
        return isKnown(delivery)
                ? "if there is such a user, " + sentence(delivery)
                : "Cognito took the request, and does not say where it sent a code";
    }

    private static boolean isKnown(CodeDelivery delivery) {
        return delivery.medium().isPresent() || delivery.destination().isPresent();
    }

    private static String sentence(CodeDelivery delivery) {
        String medium = delivery.medium()
                .map(name -> switch (name) {
                    case "EMAIL" -> " by email";
                    case "SMS" -> " by text message";
                    default -> " by " + ExternalText.of(name);
                })
                .orElse("");
        return "a code was sent" + medium + to(delivery);
    }

    /** " to …", or nothing if it is not known. */
    static String to(CodeDelivery delivery) {
        return delivery.destination().map(to -> " to " + ExternalText.of(to)).orElse("");
    }
}
