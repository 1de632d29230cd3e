package io.github.cognitotoken.aws;

import io.github.cognitotoken.net.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * Signs a request of the user-pool API by AWS Signature Version 4, with the SDK's signer, for operations that the SDK's
 * client lacks.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html">AWS Signature Version 4</a>
 */
final class RequestSignature implements UnaryOperator<HttpRequest> {

    private static final String SERVICE = "cognito-idp";

    private final AwsCredentialsProvider credentials;
    private final String region;

    RequestSignature(AwsCredentialsProvider credentials, String region) {
        this.credentials = credentials;
        this.region = region;
    }

    @Override
    public HttpRequest apply(HttpRequest request) {
        AwsCredentials identity = credentials.resolveCredentials();
        Map<String, List<String>> headers = AwsV4HttpSigner.create()
                .sign(parameters -> parameters
                        .identity(identity)
                        .request(unsigned(request))
                        .payload(ContentStreamProvider.fromUtf8String(request.body()))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region))
                .request()
                .headers();
        HttpRequest signed = request;
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            // the connection writes Host by itself, to the same value
            if (!header.getKey().equalsIgnoreCase("Host")) {
                signed = signed.with(header.getKey(), String.join(",", header.getValue()));
            }
        }
        return signed;
    }

    private static SdkHttpRequest unsigned(HttpRequest request) {
        SdkHttpRequest.Builder builder =
                SdkHttpRequest.builder().uri(request.uri()).method(SdkHttpMethod.fromValue(request.method()));
        request.headers().forEach(builder::putHeader);
        return builder.build();
    }
}
