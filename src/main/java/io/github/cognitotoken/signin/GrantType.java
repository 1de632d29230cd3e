package io.github.cognitotoken.signin;

import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import java.util.Optional;

/** A value of {@code --flow}: the grant behind it, and all that parser, help pages and profiles say about it. */
public interface GrantType {

    /** The name in {@code --flow}. */
    String flow();

    /** What the flow does, for help pages; one sentence. */
    String summary();

    /** The name that entries of its tokens record. Several flows of one grant share it. */
    String grant();

    /** The value of {@code ExplicitAuthFlows} by which an app client allows the flow, where there is one. */
    Optional<String> allowedBy();

    /** Whether {@code --flow auto} tries this flow. */
    boolean isTriedByAuto();

    /** Whom the settings ask tokens for. */
    default Subject subject(Settings settings) {
        return Subject.of(settings.username().map(Sourced::value));
    }

    /** Whether a sign-in needs the user pool id, beside an app client and a region. */
    default boolean needsUserPool(Settings settings) {
        return false;
    }

    /** What the settings ask of the tokens. */
    TokenParameters parameters(Settings settings);

    /** The grant itself. It reads, runs and connects nothing before it is used. */
    Grant open(GrantContext context);
}
