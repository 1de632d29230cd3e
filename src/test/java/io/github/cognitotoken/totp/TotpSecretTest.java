package io.github.cognitotoken.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {

    private static final String NAMED = "the TOTP secret from X";

    /** The keys of RFC 6238, appendix B, with its errata: the digits 1 to 9 and 0 over again, 20, 32 and 64 of them. */
    private static final String SHA1 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final String SHA256 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA";
    private static final String SHA512 =
            "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                    + "GEZDGNBVGY3TQOJQGEZDGNA";

    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void codes_areThoseOfTheRfc(long time, String sha1, String sha256, String sha512) {
        assertThat(code("otpauth://totp/x?digits=8&secret=" + SHA1, time)).isEqualTo(sha1);
        assertThat(code("otpauth://totp/x?digits=8&algorithm=SHA256&secret=" + SHA256, time))
                .isEqualTo(sha256);
        assertThat(code("otpauth://totp/x?digits=8&algorithm=sha512&secret=" + SHA512, time))
                .isEqualTo(sha512);
        assertThat(code(SHA1, time)).isEqualTo(sha1.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"7, 7081804", "6, 081804"})
    void leadingZeros_stay(int digits, String code) {
        assertThat(code("otpauth://totp/x?secret=" + SHA1 + "&digits=" + digits, 1111111109))
                .isEqualTo(code);
    }

    @Test
    void uri_isReadAsAppsReadIt() {
        String plain = code(SHA1, 59);

        assertThat(code("OTPAUTH://TOTP/My Corp:me@x.org?issuer=My%20Corp&secret=" + SHA1 + "&period=30#x", 59))
                .isEqualTo(plain);
        assertThat(code(" otpauth://totp/a%3Ab?algorithm=SHA1&secret=gezd+gnbv%20gy3tqojqgezdgnbvgy3tqojq%3D\n", 59))
                .isEqualTo(plain);
        assertThat(code("otpauth://totp/?foo&secret=" + SHA1, 59)).isEqualTo(plain);
    }

    @Test
    void period_setsTheSteps() {
        TotpSecret secret = parse("otpauth://totp/x?period=60&secret=" + SHA1);

        assertThat(secret.period()).isEqualTo(Duration.ofMinutes(1));
        assertThat(secret.stepAt(Instant.ofEpochSecond(119))).isEqualTo(1);
        assertThat(secret.beginOf(2)).isEqualTo(Instant.ofEpochSecond(120));
        assertThat(secret.code(1)).isEqualTo(parse(SHA1).code(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "hunter2!             | is malformed: character 8 | otpauth:// URI",
                "JBSWY3DP0            | is malformed: character 9 | Base32",
                "JBSWY3DPX            | a part of it is missing | Base32",
                "otpauth://hotp/x?secret=JBSWY3DP&counter=1 | is an otpauth://hotp URI | go by the time",
                "otpauth-migration://offline?data=JBSWY3DP | export of several | one secret",
                "otpauth://yaotp/x?secret=JBSWY3DP | is no otpauth://totp/ URI | LABEL",
                "otpauth://totp/x     | has no 'secret' | whole URI",
                "otpauth://totp/x?secret= | has no 'secret' | whole URI",
                "otpauth://totp/x?secret=JBSWY3D! | character 8 | Base32",
                "otpauth://totp/x?secret=JBSWY3DP&secret=JBSWY3DP | twice | again",
                "otpauth://totp/x?secret=%ZZ | two hexadecimal digits | again",
                "otpauth://totp/x?secret=JBSWY3DP&algorithm=MD5 | unknown 'algorithm' | SHA1",
                "otpauth://totp/x?secret=JBSWY3DP&digits=5 | 'digits' that is not 6 to 8 | 6",
                "otpauth://totp/x?secret=JBSWY3DP&digits=six | 'digits' that is not 6 to 8 | 6",
                "otpauth://totp/x?secret=JBSWY3DP&period=0 | 'period' that is not 10 to 300 | 30",
            })
    void malformedSecret_isAConfigurationError_thatShowsNothingOfIt(String malformed, String message, String hint) {
        assertThatThrownBy(() -> parse(malformed)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION);
            assertThat(failure).hasMessageContainingAll(NAMED, message).hasMessageNotContainingAny("hunter", "JBSW");
            assertThat(failure.hint()).contains(hint).doesNotContain("JBSW");
        });
    }

    @Test
    void textForm_showsNothing() {
        assertThat(parse(SHA1)).hasToString("TotpSecret[redacted]");
    }

    @Test
    void fingerprint_isThatOfTheSecretAndItsPeriod_howeverWritten() {
        String fingerprint = parse(SHA1).fingerprint();

        assertThat(fingerprint).matches("[0-9a-f]{32}");
        assertThat(parse("otpauth://totp/x?secret=gezd gnbv gy3t qojq gezd gnbv gy3t qojq")
                        .fingerprint())
                .isEqualTo(fingerprint);
        assertThat(parse("otpauth://totp/x?period=60&secret=" + SHA1).fingerprint())
                .isNotEqualTo(fingerprint);
        assertThat(parse(SHA256).fingerprint()).isNotEqualTo(fingerprint);
    }

    private static TotpSecret parse(String text) {
        return TotpSecret.parse(Secret.of(text), NAMED);
    }

    private static String code(String text, long time) {
        TotpSecret secret = parse(text);
        return secret.code(secret.stepAt(Instant.ofEpochSecond(time)));
    }
}
