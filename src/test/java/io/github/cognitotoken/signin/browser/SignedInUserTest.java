package io.github.cognitotoken.signin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignedInUserTest {

    private static SignedInUser user(String accessClaims, Optional<String> idClaims) {
        return new SignedInUser(new Tokens(
                jwt(accessClaims),
                idClaims.map(SignedInUserTest::jwt),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private static String jwt(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }

    @Test
    void name_isTheOneThatAPersonKnows() {
        String access = "{\"username\":\"Google_117\"}";

        assertThat(user(access, Optional.of("{\"cognito:username\":\"Google_117\",\"email\":\"a@b.example\"}"))
                        .name())
                .isEqualTo("a@b.example");
        assertThat(user(access, Optional.of("{\"name\":\"Ann\",\"email\":\"a@b.example\"}"))
                        .name())
                .isEqualTo("Ann");
        assertThat(user(access, Optional.empty()).name()).isEqualTo("Google_117");
        assertThat(user("{}", Optional.empty()).name()).isEqualTo("a user of the pool");
    }

    @Test
    void user_isKnownByEachOfTheNames() {
        SignedInUser user =
                user("{\"username\":\"Google_117\",\"sub\":\"8f1c\"}", Optional.of("{\"email\":\"a@b.example\"}"));

        for (String name : new String[] {"Google_117", "8f1c", "a@b.example"}) {
            assertThat(user.isKnownAs(name)).as(name).isTrue();
        }
        assertThat(user.isKnownAs("b@b.example")).isFalse();
    }

    @Test
    void acr_isReadFromEitherToken() {
        assertThat(user("{\"acr\":\"urn:x\"}", Optional.empty()).acr()).contains("urn:x");
        assertThat(user("{}", Optional.of("{}")).acr()).isEmpty();
    }
}
