package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.http.Request;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a request is signed with AWS credentials: by whom and for which service, not whether it is signed right. */
record SignatureCheck(String accessKeyId) {

    private static final String SERVICE = "cognito-idp";
    private static final Pattern HEADER = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/\\d{8}/[^/]+/([^/]+)/aws4_request, *SignedHeaders=[^,]+, *Signature=\\p{XDigit}{64}");

    void check(Request request) {
        String header = request.header("Authorization")
                .orElseThrow(
                        () -> new Refusal(400, "MissingAuthenticationTokenException", "Missing Authentication Token"));
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches()) {
            throw new Refusal(400, "IncompleteSignatureException", "Authorization header is incomplete");
        }
        if (!parts.group(1).equals(accessKeyId)) {
            throw new Refusal(
                    400, "UnrecognizedClientException", "The security token included in the request is invalid.");
        }
        if (!parts.group(2).equals(SERVICE)) {
            throw new Refusal(
                    400,
                    "InvalidSignatureException",
                    "Credential should be scoped to correct service: '" + SERVICE + "'.");
        }
    }
}
