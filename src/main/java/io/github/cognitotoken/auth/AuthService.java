package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/**
 * Signs a user in: InitiateAuth, then RespondToAuthChallenge for as long as Cognito asks. From the first answer on the
 * user goes by the canonical name that Cognito returned, whatever alias was typed.
 */
public final class AuthService {

    private final CognitoIdentityProviderClient client;
    private final AppClient appClient;
    private final ChallengeResponder responder;
    private final CognitoCalls calls;
    private final InstantSource clock;

    public AuthService(
            CognitoIdentityProviderClient client,
            AppClient appClient,
            ChallengeResponder responder,
            CognitoCalls calls,
            InstantSource clock) {
        this.client = client;
        this.appClient = appClient;
        this.responder = responder;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Signs in with USER_PASSWORD_AUTH.
     *
     * @param username as typed: the canonical name or an alias
     * @throws Failure if Cognito refuses, cannot be reached, or asks for something that nobody can answer
     */
    public Tokens signInWithPassword(String username, Secret password) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("USERNAME", username);
        parameters.put("PASSWORD", password.reveal());
        appClient.sign(parameters, username);
        InitiateAuthRequest request = InitiateAuthRequest.builder()
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .clientId(appClient.id())
                .authParameters(parameters)
                .build();
        InitiateAuthResponse response = calls.call(RetryRules.REPEATABLE, () -> client.initiateAuth(request));
        return complete(username, Step.of(response));
    }

    private Tokens complete(String typedUsername, Step first) {
        Step step = first;
        String username = typedUsername;
        while (step.tokens().isEmpty()) {
            Challenge challenge = step.challenge().orElseThrow(AuthService::neitherTokensNorChallenge);
            username = step.canonicalUsername().orElse(username);
            step = answer(challenge, username, step.session());
        }
        return tokens(step.tokens().get(), username);
    }

    private Step answer(Challenge challenge, String username, String session) {
        Map<String, String> answers = new HashMap<>(responder.respond(challenge));
        answers.put("USERNAME", username);
        appClient.sign(answers, username);
        RespondToAuthChallengeRequest request = RespondToAuthChallengeRequest.builder()
                .clientId(appClient.id())
                .challengeName(challenge.name())
                .challengeResponses(answers)
                .session(session)
                .build();
        RespondToAuthChallengeResponse response =
                calls.call(RetryRules.SINGLE_USE, () -> client.respondToAuthChallenge(request));
        return Step.of(response);
    }

    private Tokens tokens(AuthenticationResultType result, String username) {
        if (result.accessToken() == null || result.accessToken().isEmpty()) {
            throw neitherTokensNorChallenge();
        }
        return new Tokens(
                result.accessToken(),
                Optional.ofNullable(result.idToken()),
                Optional.ofNullable(result.refreshToken()),
                Optional.ofNullable(result.expiresIn())
                        .map(seconds -> clock.instant().plusSeconds(seconds)),
                Optional.of(username));
    }

    private static Failure neitherTokensNorChallenge() {
        return Failure.of(
                ErrorKind.UNAVAILABLE,
                "the server's answer holds neither tokens nor a challenge",
                "check --endpoint-url, and whether a proxy or a portal answers in Cognito's place");
    }
}
