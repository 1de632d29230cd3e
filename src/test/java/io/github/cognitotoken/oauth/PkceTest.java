package io.github.cognitotoken.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.Secret;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PkceTest {

    /** RFC 7636, appendix B. */
    @Test
    void challenge_isThatOfTheStandardsExample() {
        Pkce pkce = new Pkce(Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

        assertThat(pkce.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void randomVerifier_hasTheLengthAndCharactersOfTheStandard_andIsNew() {
        String verifier = Pkce.random(new SecureRandom()).verifier().reveal();

        assertThat(verifier).matches("[A-Za-z0-9._~-]{43,128}");
        assertThat(Pkce.random(new SecureRandom()).verifier().reveal()).isNotEqualTo(verifier);
    }

    @Test
    void text_hidesTheVerifier() {
        Pkce pkce = Pkce.random(new SecureRandom());

        assertThat(pkce.toString()).doesNotContain(pkce.verifier().reveal());
    }
}
