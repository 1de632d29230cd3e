package io.github.cognitotoken.config;

import io.github.cognitotoken.config.profile.ProfileLines;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Environment;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.profiles.ProfileFile;

/** Finds the region: from the region setting, else from the user pool id, else from the AWS settings. */
final class RegionRules {

    private final Layers layers;
    private final Environment environment;
    private Failure problem;

    RegionRules(Layers layers, Environment environment) {
        this.layers = layers;
        this.environment = environment;
    }

    Optional<Sourced<String>> find(Optional<Sourced<String>> userPoolId) {
        return layers.find(Setting.REGION)
                .or(() -> userPoolId.flatMap(RegionRules::ofPool))
                .or(() -> variable("AWS_REGION"))
                .or(() -> variable("AWS_DEFAULT_REGION"))
                .or(() -> isEndpointSet() ? Optional.empty() : awsConfig());
    }

    /**
     * The text before the first underscore. This holds for every partition, while a list of prefixes would become
     * outdated.
     */
    private static Optional<Sourced<String>> ofPool(Sourced<String> poolId) {
        return ClientAddress.regionOfPool(poolId.value())
                .map(region -> new Sourced<>(region, Origin.of("the user pool id of " + poolId.origin())));
    }

    private Optional<Sourced<String>> variable(String name) {
        return environment.get(name).map(value -> checked(new Sourced<>(value, Origin.of(name))));
    }

    private Optional<Sourced<String>> awsConfig() {
        String profile = environment.get("AWS_PROFILE").orElse("default");
        return new ConfigPlaces(environment)
                .awsConfig()
                .flatMap(file -> regionIn(file, profile)
                        .map(region ->
                                checked(new Sourced<>(region, Origin.of("profile '" + profile + "' in " + file)))));
    }

    /** A custom endpoint needs no region, so the AWS files are not read for it. */
    private boolean isEndpointSet() {
        return layers.find(Setting.ENDPOINT).isPresent();
    }

    private Optional<String> regionIn(Path file, String profile) {
        try {
            return ProfileFile.builder()
                    .content(file)
                    .type(ProfileFile.Type.CONFIGURATION)
                    .build()
                    .profile(profile)
                    .flatMap(p -> p.property("region"));
        } catch (RuntimeException e) {
            problem = Failure.configuration(
                            "the region is not set, and the AWS config file " + file + " cannot be read"
                                    + ProfileLines.lineNumberIn(e.getMessage()),
                            "give --region REGION or --user-pool-id ID, or repair the file")
                    .causedBy(e);
            return Optional.empty();
        }
    }

    /**
     * Why there is no region, if the file that may name it is broken. It is a failure only where a region is needed.
     */
    Optional<Failure> problem() {
        return Optional.ofNullable(problem);
    }

    private static Sourced<String> checked(Sourced<String> region) {
        if (!ValueFormat.REGION.accepts(region.value())) {
            throw region.origin()
                    .reject(
                            "the region from " + region.origin() + " is malformed: '" + ExternalText.of(region.value())
                                    + "'",
                            "give " + ValueFormat.REGION.description());
        }
        return region;
    }
}
