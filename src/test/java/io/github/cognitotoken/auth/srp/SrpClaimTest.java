package io.github.cognitotoken.auth.srp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SrpClaimTest {

    private static final String LONGEST = "00" + Srp.N.subtract(BigInteger.TWO).toString(16);

    @Test
    void numberOfTheGroup_isRead_withALeadingZeroByte() {
        assertThat(answer(LONGEST)).containsKey("PASSWORD_CLAIM_SIGNATURE");
        assertThat(answer("0" + LONGEST.substring(2))).isEqualTo(answer(LONGEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1f", "+1f", "1g", " 1f", "1f ", "\uFF11\uFF12", "\u0661", "0x1f", "zz"})
    void whatIsNotHexadecimal_isUnsafe(String serverValue) {
        assertThatThrownBy(() -> answer(serverValue)).isInstanceOf(Failure.class);
    }

    @Test
    void oneDigitMoreThanTheGroupHas_isUnsafe() {
        assertThatThrownBy(() -> answer("0" + LONGEST)).isInstanceOf(Failure.class);
    }

    private static Map<String, String> answer(String serverValue) {
        SrpClaim claim = new SrpClaim(SrpKeyPair.of(BigInteger.valueOf(7)), "AbCdEf123", () -> Secret.of("p"));
        Map<String, String> parameters =
                Map.of("USER_ID_FOR_SRP", "bob", "SECRET_BLOCK", "c2VjcmV0", "SALT", "0a", "SRP_B", serverValue);
        return claim.answer(parameters, "USER_ID_FOR_SRP", Instant.EPOCH);
    }
}
