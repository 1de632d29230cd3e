package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.aws.CodeDelivery;
import io.github.cognitotoken.failure.ExternalText;
import java.util.Optional;

/** Says where a code was sent. */
final class Delivered {

    static final CodeDelivery UNKNOWN = new CodeDelivery(Optional.empty(), Optional.empty());

    private Delivered() {}

    /** A code, and where it was sent. */
    static String sentence(CodeDelivery delivery) {
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
