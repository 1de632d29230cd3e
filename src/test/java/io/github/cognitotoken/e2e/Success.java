package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A run that did what it says. */
record Success(Outcome outcome) {

    /** This line and its line break, and not a byte more. */
    Success printsOnly(String line) {
        return prints(line + "\n");
    }

    Success prints(String stdout) {
        assertThat(outcome.stdout()).isEqualTo(stdout);
        return this;
    }

    /** One token of that use for that user, on a line of its own. */
    Success printsToken(String use, String username) {
        assertThat(outcome.stdout()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        JsonObject claims = Claims.of(outcome.stdout().strip());
        assertThat(claims.get("token_use").getAsString()).isEqualTo(use);
        assertThat(claims.get(use.equals("id") ? "cognito:username" : "username")
                        .getAsString())
                .isEqualTo(username);
        return this;
    }

    JsonObject json() {
        return JsonParser.parseString(outcome.stdout()).getAsJsonObject();
    }
}
