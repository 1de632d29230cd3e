package io.github.cognitotoken.userpool;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/** NEW_PASSWORD_REQUIRED: the attributes that the pool misses, and a password that its policy accepts. */
final class NewPasswordAnswer implements Answer {

    private static final String PREFIX = "userAttributes.";

    @Override
    public SignIn accept(SignIn signIn, Parameters responses) {
        String password = responses.required("NEW_PASSWORD");
        String required = signIn.challenge().parameters().getOrDefault("requiredAttributes", "[]");
        for (JsonElement attribute : JsonParser.parseString(required).getAsJsonArray()) {
            checkGiven(attribute.getAsString(), responses);
        }
        PasswordPolicy.check(password);
        signIn.user().password(password);
        return signIn.answered();
    }

    private static void checkGiven(String attribute, Parameters responses) {
        String name = attribute.startsWith(PREFIX) ? attribute.substring(PREFIX.length()) : attribute;
        if (responses.optional(PREFIX + name).isEmpty()) {
            throw Refusal.invalidParameter("Invalid attributes given, " + name + " is missing");
        }
    }
}
