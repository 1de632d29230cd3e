package io.github.cognitotoken.signin;

import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import java.util.Optional;

/** A value of {@code --flow}: the grant behind it, and the facts that parser, help pages and profiles need. */
public interface GrantType {

    /** The name in {@code --flow}. */
    String flow();

    /** What the flow does, for help pages; one sentence. */
    String summary();

    /** The name in the cache entries of its tokens. All flows of one grant share it. */
    String grant();

    /** The value of {@code ExplicitAuthFlows} that allows the flow, if there is one. */
    Optional<String> allowedBy();

    /** Whether {@code --flow auto} tries this flow. */
    boolean isTriedByAuto();

    /** The subject of the tokens, by the settings. */
    default Subject subject(Settings settings) {
        return Subject.of(settings.username().map(Sourced::value));
    }

    /** Whether a sign-in needs the user pool id, beside an app client and a region. */
    default boolean needsUserPool(Settings settings) {
        return false;
    }

    /** The parameters of the tokens, by the settings. */
    TokenParameters parameters(Settings settings);

    /** The grant itself. It reads, runs and connects nothing before it is used. */
    Grant open(GrantContext context);
}
