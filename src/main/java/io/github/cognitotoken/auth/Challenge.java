package io.github.cognitotoken.auth;

import java.util.List;
import java.util.Map;

/**
 * A challenge, which Cognito sends before it returns tokens. Each case stands for one or more challenge names of the
 * API. {@link #accept} forces every responder to handle all cases.
 */
public sealed interface Challenge {

    /** The name in the API's model, such as {@code SMS_MFA}. */
    String name();

    /** The parameters, unchanged: text from outside. */
    Map<String, String> parameters();

    /** Calls the method for this case. */
    <R> R accept(Cases<R> cases);

    /** SMS_MFA, EMAIL_OTP, SMS_OTP: Cognito sent a code. SOFTWARE_TOKEN_MFA: an app shows one. */
    record Code(String name, Map<String, String> parameters) implements Challenge {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.code(this);
        }
    }

    /** NEW_PASSWORD_REQUIRED: the password is temporary. */
    record NewPassword(String name, Map<String, String> parameters) implements Challenge {

        private static final String PREFIX = "userAttributes.";

        /** The attributes that are required with the new password, by their names without prefix. */
        public List<String> requiredAttributes() {
            return JsonList.of(parameters.get("requiredAttributes")).stream()
                    .map(name -> name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name)
                    .toList();
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.newPassword(this);
        }
    }

    /** SELECT_MFA_TYPE, SELECT_CHALLENGE: a choice between several factors. */
    record Selection(String name, Map<String, String> parameters, List<String> options) implements Challenge {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.selection(this);
        }
    }

    /** MFA_SETUP: a second factor must be set up first. */
    record MfaSetup(String name, Map<String, String> parameters) implements Challenge {

        /** Whether an authenticator app is among the factors that can be set up here. */
        public boolean allowsSoftwareToken() {
            return JsonList.of(parameters.get("MFAS_CAN_SETUP")).contains("SOFTWARE_TOKEN_MFA");
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.mfaSetup(this);
        }
    }

    /** PASSWORD, PASSWORD_SRP, PASSWORD_VERIFIER, ADMIN_NO_SRP_AUTH: a proof of the password. */
    record PasswordProof(String name, Map<String, String> parameters) implements Challenge {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.passwordProof(this);
        }
    }

    /** DEVICE_SRP_AUTH, DEVICE_PASSWORD_VERIFIER: a proof of a remembered device. */
    record DeviceProof(String name, Map<String, String> parameters) implements Challenge {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.deviceProof(this);
        }
    }

    /** CUSTOM_CHALLENGE: a question of the pool's Lambda trigger. */
    record Custom(String name, Map<String, String> parameters) implements Challenge {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.custom(this);
        }
    }

    /** WEB_AUTHN: a passkey, which needs a browser. */
    record WebAuthn(String name, Map<String, String> parameters) implements Challenge {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.webAuthn(this);
        }
    }

    /** A name that this version does not know. */
    record Unknown(String name, Map<String, String> parameters) implements Challenge {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.unknown(this);
        }
    }

    /** One method per case. */
    interface Cases<R> {
        R code(Code challenge);

        R newPassword(NewPassword challenge);

        R selection(Selection challenge);

        R mfaSetup(MfaSetup challenge);

        R passwordProof(PasswordProof challenge);

        R deviceProof(DeviceProof challenge);

        R custom(Custom challenge);

        R webAuthn(WebAuthn challenge);

        R unknown(Unknown challenge);
    }

    /**
     * The challenge of that name.
     *
     * @param available {@code AvailableChallenges}, which the answer has besides the parameters
     */
    static Challenge of(String name, Map<String, String> parameters, List<String> available) {
        return switch (name) {
            case "SMS_MFA", "EMAIL_OTP", "SMS_OTP", "SOFTWARE_TOKEN_MFA" -> new Code(name, parameters);
            case "NEW_PASSWORD_REQUIRED" -> new NewPassword(name, parameters);
            case "SELECT_MFA_TYPE" -> new Selection(name, parameters, JsonList.of(parameters.get("MFAS_CAN_CHOOSE")));
            case "SELECT_CHALLENGE" -> new Selection(name, parameters, available);
            case "MFA_SETUP" -> new MfaSetup(name, parameters);
            case "PASSWORD", "PASSWORD_SRP", "PASSWORD_VERIFIER", "ADMIN_NO_SRP_AUTH" ->
                new PasswordProof(name, parameters);
            case "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER" -> new DeviceProof(name, parameters);
            case "CUSTOM_CHALLENGE" -> new Custom(name, parameters);
            case "WEB_AUTHN" -> new WebAuthn(name, parameters);
            default -> new Unknown(name, parameters);
        };
    }
}
