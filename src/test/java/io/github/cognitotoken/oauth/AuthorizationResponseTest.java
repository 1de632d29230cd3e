package io.github.cognitotoken.oauth;

import static io.github.cognitotoken.oauth.AuthorizationResponse.ofPasted;
import static io.github.cognitotoken.oauth.AuthorizationResponse.ofQuery;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.oauth.AuthorizationResponse.Code;
import io.github.cognitotoken.oauth.AuthorizationResponse.Fault;
import io.github.cognitotoken.oauth.AuthorizationResponse.Refused;
import io.github.cognitotoken.oauth.AuthorizationResponse.Stranded;
import io.github.cognitotoken.oauth.AuthorizationResponse.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationResponseTest {

    private static final String CODE = "1c5a9b3f-0d11-4c8e-a9a4-ffb0a1b2c3d4";
    private static final String STATE = "our-state";

    @ParameterizedTest
    @ValueSource(
            strings = {
                CODE,
                "  " + CODE + "\r",
                "http://localhost:8400/callback?code=" + CODE + "&state=" + STATE,
                "https://team.example/callback.html?state=" + STATE + "&code=" + CODE + "#top",
                "'http://localhost:8585/?code=" + CODE + "&state=" + STATE + "'",
                "<http://localhost:8585/?code=" + CODE + "&state=" + STATE + ">",
                "localhost:8400/callback?code=" + CODE + "&state=" + STATE,
                "code=" + CODE + "&state=" + STATE
            })
    void pastedAddressOrCode_givesTheCode(String pasted) {
        assertThat(ofPasted(pasted, STATE))
                .isInstanceOfSatisfying(
                        Code.class, code -> assertThat(code.code().reveal()).isEqualTo(CODE));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8400/callback?code=abcdefgh&state=other, FOREIGN",
        "http://localhost:8400/callback?code=abcdefgh, WITHOUT_STATE",
        "http://localhost:8400/callback?error=access_denied&state=other, FOREIGN",
        "http://localhost:8400/callback?state=our-state, WITHOUT_CODE",
        "http://localhost:8400/callback, WITHOUT_CODE",
        "https://pool.example/login?client_id=x&state=our-state, WITHOUT_CODE",
        "http://localhost:8400/callback?code=a&code=b&state=our-state, MALFORMED",
        "http://localhost:8400/callback?code=%zz&state=our-state, MALFORMED",
        "what is this, WITHOUT_CODE",
        "short, WITHOUT_CODE"
    })
    void unusableAnswer_saysWhatIsWrong(String pasted, Fault fault) {
        assertThat(ofPasted(pasted, STATE)).isEqualTo(new Unusable(fault));
    }

    @Test
    void refusal_hasItsKindAndCause() {
        assertThat(ofQuery("error_description=invalid_scope&state=our-state&error=invalid_request", STATE))
                .isEqualTo(new Refused("invalid_request", "invalid_scope"));
        assertThat(ofQuery("error=login_required&state=our-state", STATE)).isEqualTo(new Refused("login_required", ""));
    }

    @Test
    void cognitosErrorPage_isAnAnswer_whereItIsPasted() {
        assertThat(ofPasted("https://pool.example/error?error=redirect_mismatch&client_id=x", STATE))
                .isEqualTo(new Stranded("redirect_mismatch"));
        assertThat(ofQuery("error=redirect_mismatch&client_id=x", STATE)).isEqualTo(new Unusable(Fault.FOREIGN));
    }

    @Test
    void text_hidesTheCode() {
        assertThat(ofPasted(CODE, STATE).toString()).doesNotContain(CODE);
    }
}
