package io.github.cognitotoken.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A step-up: how strongly, and how recently, the user must have signed in.
 *
 * @param acr names of levels, the highest first, separated by blanks
 * @param maxAge seconds since the user last signed in
 */
public record StepUp(Optional<Sourced<String>> acr, Optional<Sourced<String>> maxAge) {

    static StepUp of(Layers layers) {
        return new StepUp(layers.find(Setting.ACR), layers.find(Setting.MAX_AGE));
    }

    /** The option that asks for it; empty if none does. */
    public Optional<Origin> origin() {
        return acr.or(() -> maxAge).map(Sourced::origin);
    }

    /** How long ago the user may have signed in. */
    public Optional<Duration> longest() {
        return maxAge.map(seconds -> Duration.ofSeconds(Long.parseLong(seconds.value())));
    }

    /** The {@code AuthParameters} that ask USER_AUTH for it, together with the given ones, which take precedence. */
    public Map<String, String> with(Map<String, String> given) {
        Map<String, String> parameters = new LinkedHashMap<>();
        acr.ifPresent(levels -> parameters.put("TARGET_ACR_VALUES", levels.value()));
        maxAge.ifPresent(seconds -> parameters.put("MAX_AGE", seconds.value()));
        parameters.putAll(given);
        return parameters;
    }
}
