package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;

class ChallengeTest {

    @ParameterizedTest
    @EnumSource(value = ChallengeNameType.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
    void everyNameOfTheModel_hasACase(ChallengeNameType name) {
        Challenge challenge = Challenge.of(name.toString(), Map.of("a", "b"));

        assertThat(challenge).isNotInstanceOf(Challenge.Unknown.class);
        assertThat(challenge.name()).isEqualTo(name.toString());
        assertThat(challenge.parameters()).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void anyOtherName_isUnknown() {
        assertThat(Challenge.of("BRAND_NEW", Map.of())).isInstanceOf(Challenge.Unknown.class);
    }
}
