package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.Tokens;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who has signed in, as the tokens tell: in the browser nobody types a name here. */
final class SignedInUser {

    private static final List<String> SHOWN = List.of("name", "email", "preferred_username", "cognito:username");
    private static final List<String> KNOWN_BY =
            List.of("cognito:username", "username", "sub", "email", "phone_number", "preferred_username");

    private final Optional<Jwt> idToken;
    private final Optional<Jwt> accessToken;

    SignedInUser(Tokens tokens) {
        this.idToken = tokens.idToken().flatMap(Jwt::tryParse);
        this.accessToken = Jwt.tryParse(tokens.accessToken());
    }

    /** The name that a person knows; the server's own where there is no better one. */
    String name() {
        return SHOWN.stream()
                .flatMap(claim -> idToken.flatMap(token -> token.text(claim)).stream())
                .filter(name -> !name.isBlank())
                .findFirst()
                .or(() -> accessToken.flatMap(token -> token.text("username")))
                .orElse("a user of the pool");
    }

    /** Whether that is one of the user's names. */
    boolean isKnownAs(String name) {
        return Stream.of(idToken, accessToken)
                .flatMap(Optional::stream)
                .flatMap(token ->
                        KNOWN_BY.stream().map(claim -> token.text(claim).orElse(null)))
                .filter(Objects::nonNull)
                .anyMatch(name::equals);
    }

    /**
     * Checks that it is the user whom the settings name.
     *
     * @throws Failure if it is another one
     */
    void require(String asked) {
        if (!isKnownAs(asked)) {
            throw Failure.configuration(
                    "in the browser " + ExternalText.of(name()) + " has signed in, and the username is "
                            + ExternalText.of(asked),
                    "leave the username out, or sign in as that user: --prompt login asks again who you are");
        }
    }

    /** The level of authentication that was reached. */
    Optional<String> acr() {
        return Stream.of(idToken, accessToken)
                .flatMap(Optional::stream)
                .flatMap(token -> token.text("acr").stream())
                .findFirst();
    }
}
