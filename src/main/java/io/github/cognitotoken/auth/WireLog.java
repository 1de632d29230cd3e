package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Shows requests and answers for {@code --debug}, with every value redacted that is not known to be harmless. */
public final class WireLog implements ExecutionInterceptor {

    private static final int LIMIT = 1024 * 1024;

    private final Diagnostics diagnostics;
    private final WireRedaction redaction;

    public WireLog(Diagnostics diagnostics, Redaction redaction) {
        this.diagnostics = diagnostics;
        this.redaction = new WireRedaction(redaction);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        diagnostics.debug(() -> "> " + context.httpRequest().method() + " "
                + context.httpRequest().getUri() + " "
                + context.httpRequest().firstMatchingHeader("X-Amz-Target").orElse(""));
        context.requestBody()
                .ifPresent(body -> diagnostics.debug(() -> "> "
                        + redaction.redact(text(body.contentStreamProvider().newStream()))));
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        diagnostics.debug(() -> "< HTTP " + context.httpResponse().statusCode() + " "
                + context.httpResponse()
                        .firstMatchingHeader("x-amzn-RequestId")
                        .map(ExternalText::of)
                        .orElse("(no request id)"));
        return context.responseBody().map(this::shown);
    }

    private InputStream shown(InputStream body) {
        String text = text(body);
        diagnostics.debug(() -> "< " + redaction.redact(text));
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readNBytes(LIMIT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw SdkClientException.create("the body broke off", e); // as the SDK tells of it where nobody looks on
        }
    }
}
