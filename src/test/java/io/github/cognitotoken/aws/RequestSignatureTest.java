package io.github.cognitotoken.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.net.HttpRequest;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The signature is computed again here, from the request as it goes out, by the rules that AWS has published. */
class RequestSignatureTest {

    private static final String KEY_ID = "AKIAIOSFODNN7EXAMPLE";
    private static final String SECRET_KEY = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY";
    private static final Pattern AUTHORIZATION = Pattern.compile("AWS4-HMAC-SHA256 Credential=" + KEY_ID
            + "/(\\d{8})/eu-west-1/cognito-idp/aws4_request, *SignedHeaders=([^,]+), *Signature=(\\p{XDigit}{64})");

    private static final HttpRequest REQUEST = HttpRequest.json(
                    URI.create("http://127.0.0.1:8443/"), "{\"UserPoolId\":\"eu-west-1_ümlaut\"}")
            .with("X-Amz-Target", "AWSCognitoIdentityProviderService.GetUserPoolSessionConfiguration");

    @Test
    void signature_isThatOfTheRequest_whichKeepsItsHeadersAndBody() throws Exception {
        HttpRequest signed = signed(AwsBasicCredentials.create(KEY_ID, SECRET_KEY));

        assertThat(signed.body()).isEqualTo(REQUEST.body());
        assertThat(signed.headers()).containsAllEntriesOf(REQUEST.headers());
        assertSignatureFits(signed);
    }

    @Test
    void temporaryCredentials_sendTheirToken_andSignIt() throws Exception {
        HttpRequest signed = signed(AwsSessionCredentials.create(KEY_ID, SECRET_KEY, "session/token+1="));

        assertThat(byName(signed)).containsEntry("x-amz-security-token", "session/token+1=");
        assertThat(signed.headers().get("Authorization")).contains("x-amz-security-token");
        assertSignatureFits(signed);
    }

    private static HttpRequest signed(AwsCredentials credentials) {
        return new RequestSignature(StaticCredentialsProvider.create(credentials), "eu-west-1").apply(REQUEST);
    }

    private static void assertSignatureFits(HttpRequest signed) throws GeneralSecurityException {
        Map<String, String> headers = byName(signed);
        // the connection's own
        headers.put("host", "127.0.0.1:8443");
        Matcher authorization = AUTHORIZATION.matcher(headers.get("authorization"));
        assertThat(authorization.matches()).as(headers.get("authorization")).isTrue();
        String date = authorization.group(1);
        String names = authorization.group(2);
        assertThat(names.split(";")).contains("host", "x-amz-date", "x-amz-target");
        assertThat(headers.get("x-amz-date")).startsWith(date + "T");
        String canonical = "POST\n/\n\n"
                + Stream.of(names.split(";"))
                        .map(name -> name + ":" + headers.get(name).strip() + "\n")
                        .collect(Collectors.joining())
                + "\n" + names + "\n" + sha256(signed.body());
        String toSign = "AWS4-HMAC-SHA256\n" + headers.get("x-amz-date") + "\n" + date
                + "/eu-west-1/cognito-idp/aws4_request\n" + sha256(canonical);
        byte[] key = ("AWS4" + SECRET_KEY).getBytes(UTF_8);
        for (String part : new String[] {date, "eu-west-1", "cognito-idp", "aws4_request"}) {
            key = hmac(key, part);
        }
        assertThat(authorization.group(3)).isEqualTo(HexFormat.of().formatHex(hmac(key, toSign)));
    }

    private static Map<String, String> byName(HttpRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        return headers;
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }
}
