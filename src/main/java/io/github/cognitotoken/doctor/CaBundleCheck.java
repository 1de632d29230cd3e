package io.github.cognitotoken.doctor;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.net.CaBundle;
import java.util.Optional;

/** Whether the CA bundle can be read, where one is set. */
final class CaBundleCheck implements Check {

    static final String NAME = "ca-bundle";

    private final CheckContext context;

    CaBundleCheck(CheckContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Verdict> examine() {
        return context.settings().network().caBundle().flatMap(file -> {
            CaBundle.read(file.value(), file.origin().description());
            return Verdict.ok(ExternalText.of(file.value()) + " (from " + file.origin()
                    + ") is trusted instead of the usual authorities");
        });
    }
}
