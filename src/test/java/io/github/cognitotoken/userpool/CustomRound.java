package io.github.cognitotoken.userpool;

import java.util.Map;

/**
 * A CUSTOM_CHALLENGE as the pool's triggers define it.
 *
 * @param parameters its public parameters
 */
public record CustomRound(Map<String, String> parameters, String answer) implements Answer {

    public CustomRound {
        parameters = Map.copyOf(parameters);
    }

    Step step(PoolUser user) {
        Challenge challenge = Challenge.of("CUSTOM_CHALLENGE", parameters).with("USERNAME", user.username());
        return new Step(challenge, once());
    }

    @Override
    public SignIn accept(SignIn signIn, Parameters responses) {
        if (!responses.required("ANSWER").equals(answer) || !signIn.user().exists()) {
            throw PasswordCheck.wrong();
        }
        return signIn.answered();
    }
}
