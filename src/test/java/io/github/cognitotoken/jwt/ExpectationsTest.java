package io.github.cognitotoken.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationsTest {

    private static final String ACCESS = token("""
            {"username":"bob","scope":"openid orders/read","cognito:groups":["admins","https://a.example/x=y"],
             "acr":"urn:cognito:loa:2","amr":["pwd","otp"],"iat":1795244527,"big":1e400,"none":null,"empty":"",
             "email_verified":true,"text":"true","nested":{"a":[1,2]},"matrix":[[1,2],[3]],"custom:tier":"gold"}""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username=bob",
                "scope=orders/read",
                "scope=orders/read openid",
                "group=admins",
                "group=https://a.example/x=y",
                "cognito:groups=admins",
                "acr=urn:cognito:loa:2",
                "amr=otp",
                "amr=[\"pwd\",\"otp\"]",
                "iat=1795244527",
                "iat=1.795244527e9",
                "big=1e400",
                "empty=",
                "email_verified=true",
                "text=true",
                "nested={\"a\": [1, 2]}",
                "matrix=[[1,2],[3]]",
                "custom:tier=gold"
            })
    void valueOfTheToken_holds(String pair) {
        assertThatNoException().isThrownBy(() -> Expectations.of(List.of(pair)).check(TokenUse.ACCESS, ACCESS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username=Bob",
                "username=bo",
                "username=bob ",
                "scope=orders",
                "scope=openid orders/write",
                "scope=",
                "scope= ",
                "group=admin",
                "group=",
                "acr=urn:cognito:loa:1",
                "amr=pwd,otp",
                "amr=[\"otp\",\"pwd\"]",
                "iat=1795244528",
                "iat=now",
                "iat=",
                "big=1e401",
                "none=null",
                "none=",
                "absent=",
                "absent=null",
                "email_verified=false",
                "email_verified=1",
                "nested=[1,2]",
                "nested={",
                "matrix=1",
                "matrix=[1,2]"
            })
    void otherValue_failsAsToken(String pair) {
        assertThatThrownBy(() -> Expectations.of(List.of(pair)).check(TokenUse.ACCESS, ACCESS))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.TOKEN);
                    assertThat(failure.hint()).isNotBlank();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "=x", "scope", "hunter2"})
    void malformedPair_isUsage_andIsNotShown(String pair) {
        assertThatThrownBy(() -> Expectations.of(List.of(pair)))
                .hasMessage("the value of --expect is malformed")
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.USAGE));
    }

    @Test
    void failure_namesClaimFoundAndExpected() {
        assertFails(ACCESS, "acr=top").hasMessage("the acr of the access token is 'urn:cognito:loa:2', expected 'top'");
        assertFails(ACCESS, "group=ops")
                .hasMessage("the cognito:groups of the access token is '[\"admins\",\"https://a.example/x=y\"]',"
                        + " expected 'ops'");
        assertFails(ACCESS, "email=bob@example.com")
                .hasMessage("the access token has no email, expected 'bob@example.com'");
    }

    @Test
    void allFailures_areToldAtOnce() {
        assertThatThrownBy(() -> Expectations.of(List.of("username=bob", "acr=top", "email=b"))
                        .check(TokenUse.ACCESS, ACCESS))
                .hasMessage("the acr of the access token is 'urn:cognito:loa:2', expected 'top'"
                        + "; the access token has no email, expected 'b'");
    }

    @Test
    void foundText_isEscapedAndCut() {
        assertFails(token("{\"username\":\"a\\nerror: \\u202eb" + "x".repeat(2000) + "\"}"), "username=bob\u0007")
                .message()
                .startsWith("the username of the access token is 'a\\u000aerror: \\u202ebxxx")
                .endsWith("…', expected 'bob\\u0007'")
                .hasSizeLessThan(600);
    }

    @Test
    void severalTokens_eachWithTheClaimMustAgree_andOneMustHaveIt() {
        String id = token("{\"email\":\"b@example.com\",\"cognito:groups\":[\"admins\"],\"acr\":\"low\"}");
        assertThatNoException().isThrownBy(() -> both(id, "email=b@example.com", "scope=openid", "group=admins"));
        assertThatThrownBy(() -> both(id, "acr=urn:cognito:loa:2"))
                .hasMessage("the acr of the ID token is 'low', expected 'urn:cognito:loa:2'");
        assertThatThrownBy(() -> both(id, "plan=gold"))
                .hasMessage("the access token or the ID token has no plan, expected 'gold'");
    }

    @Test
    void tokenThatIsNotHandedOut_isNotLookedAt() {
        Tokens tokens = tokens("opaque", Optional.of(token("{\"acr\":\"low\"}")));
        assertThatNoException()
                .isThrownBy(() ->
                        Expectations.of(List.of("acr=low")).check(tokens, EnumSet.of(TokenUse.ID, TokenUse.REFRESH)));
        assertThatThrownBy(() -> Expectations.of(List.of("acr=low")).check(tokens, EnumSet.of(TokenUse.ACCESS)))
                .hasMessageContaining("this is not a JWT");
    }

    @Test
    void nothingExpected_needsNoReadableToken() {
        Expectations none = Expectations.of(List.of());
        assertThatNoException().isThrownBy(() -> none.check(TokenUse.ACCESS, "opaque"));
        assertThatNoException()
                .isThrownBy(() -> none.check(tokens("opaque", Optional.empty()), EnumSet.of(TokenUse.ACCESS)));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFails(String token, String pair) {
        return assertThatThrownBy(() -> Expectations.of(List.of(pair)).check(TokenUse.ACCESS, token));
    }

    private static void both(String id, String... pairs) {
        Expectations.of(List.of(pairs))
                .check(tokens(ACCESS, Optional.of(id)), EnumSet.of(TokenUse.ACCESS, TokenUse.ID));
    }

    private static Tokens tokens(String access, Optional<String> id) {
        return new Tokens(access, id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String token(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".x";
    }
}
