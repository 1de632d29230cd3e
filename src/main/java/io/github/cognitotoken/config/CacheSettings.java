package io.github.cognitotoken.config;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.ContinuousIntegration;
import io.github.cognitotoken.host.Environment;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether and where tokens are kept, and when kept ones are good enough.
 *
 * @param folder where; empty if the user has no place for it
 * @param job the job of a CI system that the cache belongs to; empty if it is the user's
 * @param minValid how long a token must hold at least, where that was given
 * @param forceRefresh whether kept tokens are passed over
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
        // a person's profile may say it for the sake of CI
        if (scope.isPresent() && job.isEmpty() && ContinuousIntegration.isCi(environment)) {
            throw Failure.configuration(
                    "the cache scope from " + given.get().origin()
                            + " is job, and this CI system does not name its job",
                    "give each job a folder: COGNITO_TOKEN_CACHE_DIR, or set COGNITO_CACHE=none");
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
