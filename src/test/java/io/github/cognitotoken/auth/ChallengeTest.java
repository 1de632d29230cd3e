package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;

class ChallengeTest {

    @ParameterizedTest
    @EnumSource(value = ChallengeNameType.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
    void everyNameOfTheModel_hasACase(ChallengeNameType name) {
        Challenge challenge = Challenge.of(name.toString(), Map.of("a", "b"), List.of());

        assertThat(challenge).isNotInstanceOf(Challenge.Unknown.class);
        assertThat(challenge.name()).isEqualTo(name.toString());
        assertThat(challenge.parameters()).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void listsInParameters_areRead_whateverTheyHold() {
        assertThat(options("SELECT_MFA_TYPE", "[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\"]"))
                .containsExactly("SMS_MFA", "SOFTWARE_TOKEN_MFA");
        assertThat(options("SELECT_MFA_TYPE", "not json")).isEmpty();
        assertThat(options("SELECT_MFA_TYPE", "{}")).isEmpty();
        assertThat(options("SELECT_MFA_TYPE", "[[1]]")).isEmpty();
        assertThat(options("SELECT_CHALLENGE", "")).containsExactly("PASSWORD");
    }

    @Test
    void requiredAttributes_areNamedWithoutTheirPrefix() {
        Challenge.NewPassword challenge = (Challenge.NewPassword) Challenge.of(
                "NEW_PASSWORD_REQUIRED",
                Map.of("requiredAttributes", "[\"userAttributes.email\",\"nickname\"]"),
                List.of());

        assertThat(challenge.requiredAttributes()).containsExactly("email", "nickname");
    }

    private static List<String> options(String name, String list) {
        Challenge challenge = Challenge.of(name, Map.of("MFAS_CAN_CHOOSE", list), List.of("PASSWORD"));
        return ((Challenge.Selection) challenge).options();
    }

    @Test
    void anyOtherName_isUnknown() {
        assertThat(Challenge.of("BRAND_NEW", Map.of(), List.of())).isInstanceOf(Challenge.Unknown.class);
    }
}
