package io.github.cognitotoken.userpool;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.function.Function;

/** SELECT_MFA_TYPE: one of the methods that the challenge lists, which is asked next. */
record ChoiceAnswer(Function<Challenge, Step> steps) implements Answer {

    static final String CHOICES = "MFAS_CAN_CHOOSE";

    @Override
    public SignIn accept(SignIn signIn, Parameters responses) {
        String chosen = responses.required("ANSWER");
        JsonElement choices =
                JsonParser.parseString(signIn.challenge().parameters().getOrDefault(CHOICES, "[]"));
        boolean listed = choices.getAsJsonArray().asList().stream()
                .anyMatch(choice -> choice.getAsString().equals(chosen));
        if (!listed) {
            throw Refusal.invalidParameter("Invalid ANSWER for SELECT_MFA_TYPE");
        }
        return signIn.answered().asking(steps.apply(CodeDelivery.challenge(chosen, signIn.user())));
    }
}
