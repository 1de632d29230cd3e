package io.github.cognitotoken.cli.prompt;

import io.github.cognitotoken.failure.ExternalText;
import java.util.Map;

/** Texts for people about factors, which the API calls SMS_MFA or the like. */
public final class FactorText {

    private FactorText() {}

    /**
     * The text for a factor.
     *
     * @param parameters of the challenge, which may name the destination of a code
     */
    static String of(String factor, Map<String, String> parameters) {
        String destination = parameters.getOrDefault("CODE_DELIVERY_DESTINATION", "");
        return switch (factor) {
            case "SMS_MFA", "SMS_OTP" -> "Text message" + to(destination, destination.startsWith("+"));
            case "EMAIL_OTP", "EMAIL_MFA" -> "Email" + to(destination, destination.contains("@"));
            case "SOFTWARE_TOKEN_MFA" -> "Authenticator app";
            case "PASSWORD" -> "Password";
            case "PASSWORD_SRP" -> "Password, which never leaves this machine";
            case "WEB_AUTHN" -> "Passkey";
            default -> ExternalText.of(factor);
        };
    }

    private static String to(String destination, boolean fits) {
        return fits ? " to " + ExternalText.of(destination) : "";
    }
}
