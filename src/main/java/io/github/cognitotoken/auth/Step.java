package io.github.cognitotoken.auth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminRespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NewDeviceMetadataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/**
 * One answer of Cognito on the way to tokens.
 *
 * @param session to be sent back with the answer to the challenge; may be null
 * @param deviceKey of the device that the refresh token belongs to
 */
record Step(
        Optional<AuthenticationResultType> tokens,
        Optional<Challenge> challenge,
        String session,
        Optional<String> deviceKey) {

    static Step of(InitiateAuthResponse response) {
        return step(
                response.authenticationResult(),
                challenge(
                        response.challengeNameAsString(),
                        response.challengeParameters(),
                        response.availableChallengesAsStrings()),
                response.session());
    }

    static Step of(RespondToAuthChallengeResponse response) {
        return step(
                response.authenticationResult(),
                challenge(response.challengeNameAsString(), response.challengeParameters(), List.of()),
                response.session());
    }

    static Step of(AdminInitiateAuthResponse response) {
        return step(
                response.authenticationResult(),
                challenge(
                        response.challengeNameAsString(),
                        response.challengeParameters(),
                        response.availableChallengesAsStrings()),
                response.session());
    }

    static Step of(AdminRespondToAuthChallengeResponse response) {
        return step(
                response.authenticationResult(),
                challenge(response.challengeNameAsString(), response.challengeParameters(), List.of()),
                response.session());
    }

    /** Says what came, never the session or a token. */
    @Override
    public String toString() {
        return "Step[" + challenge.map(Challenge::name).orElse(tokens.isPresent() ? "tokens" : "nothing") + "]";
    }

    /** The user's canonical name, where this step tells it. */
    Optional<String> canonicalUsername() {
        return challenge.flatMap(c -> parameter(c, "USERNAME").or(() -> parameter(c, "USER_ID_FOR_SRP")));
    }

    private static Step step(AuthenticationResultType result, Optional<Challenge> challenge, String session) {
        Optional<AuthenticationResultType> tokens = Optional.ofNullable(result);
        return new Step(
                tokens,
                challenge,
                session,
                tokens.map(AuthenticationResultType::newDeviceMetadata).map(NewDeviceMetadataType::deviceKey));
    }

    /** The same on a device that Cognito knew before. */
    Step onDevice(String key) {
        return new Step(tokens, challenge, session, Optional.of(key));
    }

    private static Optional<Challenge> challenge(String name, Map<String, String> parameters, List<String> available) {
        return name == null || name.isEmpty()
                ? Optional.empty()
                : Optional.of(Challenge.of(name, parameters, available));
    }

    private static Optional<String> parameter(Challenge challenge, String name) {
        return Optional.ofNullable(challenge.parameters().get(name)).filter(value -> !value.isEmpty());
    }
}
