package io.github.cognitotoken.net;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;

/**
 * Sees all that goes over the wire: teaches its secrets to {@link Redaction}, since a server may repeat them in an error,
 * and shows it for {@code --debug}, with every value redacted that is not known to be harmless.
 */
public final class WireLog {

    private final Diagnostics diagnostics;
    private final WireRedaction redaction;

    public WireLog(Diagnostics diagnostics, Redaction redaction) {
        this.diagnostics = diagnostics;
        this.redaction = new WireRedaction(redaction);
    }

    void sent(HttpRequest request) {
        redaction.learnSent(request);
        diagnostics.debug(() -> "> " + request.method() + " " + redaction.redact(request.uri()) + " "
                + request.headers().getOrDefault("X-Amz-Target", ""));
        request.headers().keySet().stream()
                .filter(name -> name.equalsIgnoreCase("Authorization"))
                .forEach(name -> diagnostics.debug(() -> "> " + name + ": " + Redaction.MARK));
        if (!request.body().isEmpty()) {
            diagnostics.debug(() -> "> " + redaction.redact(request));
        }
    }

    void received(HttpAnswer answer) {
        redaction.learnReceived(answer.body());
        diagnostics.debug(() -> "< HTTP " + answer.status() + " "
                + answer.header("x-amzn-RequestId").map(ExternalText::of).orElse("(no request id)"));
        diagnostics.debug(() -> "< " + redaction.redact(answer.body()));
    }
}
