package io.github.cognitotoken.auth;

import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.aws.ChallengeAnswer;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.token.Tokens;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers challenges until Cognito returns tokens. The number of answers in a whole sign-in is limited, and a
 * configured answer counts once for each challenge name.
 */
final class ChallengeRounds {

    /** The limit for answers in a whole sign-in, with all its flows and restarts. */
    static final int LIMIT = 10;

    private final UserPoolApi api;
    private final AppClient appClient;
    private final Optional<String> poolName;
    private final Map<String, String> clientMetadata;
    private final InstantSource clock;
    private int sent;

    ChallengeRounds(
            UserPoolApi api,
            AppClient appClient,
            Optional<String> poolName,
            Map<String, String> clientMetadata,
            InstantSource clock) {
        this.api = api;
        this.appClient = appClient;
        this.poolName = poolName;
        this.clientMetadata = clientMetadata;
        this.clock = clock;
    }

    /**
     * Answers the challenges after the first request.
     *
     * @param typedUsername the username until Cognito returns the canonical one
     */
    Tokens complete(String typedUsername, AuthStep first, ChallengeResponder responder) {
        AuthStep step = first;
        String username = typedUsername;
        Set<String> answered = new HashSet<>();
        while (step.tokens().isEmpty()) {
            Challenge challenge = step.challenge().orElseThrow(AuthService::neitherTokensNorChallenge);
            username = step.canonicalUsername().orElse(username);
            Round round = new Round(challenge, !answered.add(challenge.name()), username, step.session());
            step = answer(round, responder);
        }
        return AuthService.tokens(step.tokens().orElseThrow(), username, step.deviceKey(), clock);
    }

    /**
     * A challenge with its context.
     *
     * @param again whether a challenge of this name was answered before
     */
    private record Round(Challenge challenge, boolean again, String username, Optional<String> session) {}

    /** Answers again after a wrong code, since the session stays valid. */
    private AuthStep answer(Round round, ChallengeResponder responder) {
        for (int wrongAnswers = 0; ; ) {
            try {
                Map<String, String> answer = round.again()
                        ? responder.respondAgain(round.challenge())
                        : responder.respond(round.challenge());
                return send(round, answer, session(round, responder));
            } catch (Failure e) {
                if (!ServiceErrors.wrongCode(e) || !responder.canAnswerAgain(round.challenge(), ++wrongAnswers)) {
                    throw responder.explained(round.challenge(), e);
                }
            }
        }
    }

    private Optional<String> session(Round round, ChallengeResponder responder) {
        return round.challenge() instanceof Challenge.MfaSetup
                ? api.softwareTokenSetup("Cognito " + poolName.orElse(appClient.id()), round.session())
                        .run(responder, round.username())
                : round.session();
    }

    private AuthStep send(Round round, Map<String, String> answer, Optional<String> session) {
        if (++sent > LIMIT) {
            throw Failure.of(
                    ErrorKind.UNAVAILABLE,
                    "the server does not stop asking: it got " + LIMIT + " answers and has not signed the user in",
                    "check --endpoint-url; if the pool's own triggers ask, tell the owner of the user pool");
        }
        Map<String, String> answers = new HashMap<>(answer);
        answers.put("USERNAME", round.username());
        appClient.sign(answers, round.username());
        return api.signIn()
                .respond(new ChallengeAnswer(
                        round.challenge().name(), appClient.id(), answers, session, clientMetadata));
    }
}
