package io.github.cognitotoken.config;

import io.github.cognitotoken.failure.Failure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Settings that answer challenges, so that no person is needed.
 *
 * @param totpSecret the secret that gives the codes of SOFTWARE_TOKEN_MFA; empty where an MFA code takes precedence
 * @param code the code of a sign-up or of a password reset
 * @param mfa the second factor to choose where there are several
 * @param attributes {@code --attribute}: attributes to set together with a new password
 * @param responses {@code --challenge-response}: answers by the API's own names
 * @param responseCommands {@code --challenge-response-command}: commands that print such answers
 * @param authParameters {@code --auth-parameter}: passed through to InitiateAuth
 * @param clientMetadata {@code --client-metadata}: passed through to the pool's Lambda triggers
 */
public record ChallengeAnswers(
        Optional<SecretSource> mfaCode,
        Optional<SecretSource> totpSecret,
        Optional<SecretSource> newPassword,
        Optional<SecretSource> code,
        Optional<String> mfa,
        Map<String, String> attributes,
        Map<String, String> responses,
        Map<String, SecretSource> responseCommands,
        Map<String, String> authParameters,
        Map<String, String> clientMetadata) {

    private static final String RESPONSE_COMMAND = "--challenge-response-command";

    static ChallengeAnswers of(Layers layers, SecretLayers secrets) {
        return new ChallengeAnswers(
                secrets.find(SecretSetting.MFA_CODE),
                secrets.findUnlessOutranked(SecretSetting.TOTP_SECRET, SecretSetting.MFA_CODE),
                secrets.find(SecretSetting.NEW_PASSWORD),
                secrets.find(SecretSetting.CODE),
                layers.find(Setting.MFA).map(Sourced::value),
                pairs(layers.given(), "--attribute"),
                pairs(layers.given(), "--challenge-response"),
                commands(layers.given()),
                pairs(layers.given(), "--auth-parameter"),
                pairs(layers.given(), "--client-metadata"));
    }

    private static Map<String, SecretSource> commands(ParsedOptions given) {
        Map<String, SecretSource> commands = new LinkedHashMap<>();
        pairs(given, RESPONSE_COMMAND)
                .forEach((name, command) ->
                        commands.put(name, new SecretSource.FromCommand(command, Origin.option(RESPONSE_COMMAND))));
        return commands;
    }

    private static Map<String, String> pairs(ParsedOptions given, String option) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : given.values(option)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw Failure.usage("the value of " + option + " is malformed", "write it as NAME=VALUE");
            }
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }

    /** The answers that may be used again: only commands, which print another answer each time. */
    public ChallengeAnswers usedUp() {
        return new ChallengeAnswers(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                responseCommands,
                authParameters,
                clientMetadata);
    }

    /** Shows no values: an answer may be a secret. */
    @Override
    public String toString() {
        return "Answers" + responses.keySet() + attributes.keySet() + authParameters.keySet() + clientMetadata.keySet();
    }
}
