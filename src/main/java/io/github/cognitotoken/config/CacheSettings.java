package io.github.cognitotoken.config;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.ContinuousIntegration;
import io.github.cognitotoken.host.Environment;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether and where tokens are cached, and when a cached token is good enough.
 *
 * @param folder where; empty if no home folder is known
 * @param job the job of a CI system that the cache belongs to; empty if it is the user's
 * @param minValid how long a token must stay valid at least; empty if the user did not say
 * @param forceRefresh whether to obtain new tokens even if a cached token is valid
 */
public record CacheSettings(
        CacheMode mode,
        Optional<Path> folder,
        Optional<String> job,
        Optional<Duration> minValid,
        boolean forceRefresh) {

    private static final String FORCE_REFRESH = "--force-refresh";

    static CacheSettings of(Layers layers, Environment environment) {
        return new CacheSettings(
                mode(layers),
                folder(layers, environment),
                job(layers, environment),
                layers.find(Setting.MIN_VALID).flatMap(value -> Durations.parse(value.value())),
                layers.given().has(FORCE_REFRESH));
    }

    private static CacheMode mode(Layers layers) {
        if (layers.given().has(Setting.CACHE.mainName())) {
            return CacheMode.NONE; // the option is a flag
        }
        return layers.find(Setting.CACHE)
                .flatMap(mode -> EnumNames.parse(CacheMode.class, mode.value()))
                .orElse(CacheMode.FILE);
    }

    private static Optional<String> job(Layers layers, Environment environment) {
        Optional<Sourced<String>> given = layers.find(Setting.CACHE_SCOPE);
        Optional<CacheScope> scope = given.flatMap(value -> EnumNames.parse(CacheScope.class, value.value()));
        if (scope.equals(Optional.of(CacheScope.USER))) {
            return Optional.empty();
        }
        Optional<String> job = ContinuousIntegration.jobName(environment);
        // a profile may set it for CI, and be used by a person too
        if (scope.isPresent() && job.isEmpty() && ContinuousIntegration.isCi(environment)) {
            throw Failure.configuration(
                    "the cache scope from " + given.get().origin() + " is job, but no CI system names a job here",
                    "set COGNITO_TOKEN_CACHE_DIR to a folder of the job, or set COGNITO_CACHE=none");
        }
        return job;
    }

    private static Optional<Path> folder(Layers layers, Environment environment) {
        Optional<Sourced<String>> named = layers.find(Setting.CACHE_FOLDER);
        if (named.isEmpty()) {
            return new ConfigPlaces(environment).cacheFolder();
        }
        try {
            return named.map(value -> Path.of(value.value()).toAbsolutePath());
        } catch (InvalidPathException e) {
            throw Failure.configuration(
                    "the cache folder from " + named.get().origin() + " is no path", "name a folder");
        }
    }
}
