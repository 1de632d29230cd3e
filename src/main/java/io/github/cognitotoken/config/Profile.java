package io.github.cognitotoken.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** One profile of the config file; its text form shows no values, since some are secret. */
final class Profile {

    private final String name;
    private final Path file;
    private final Map<String, String> properties;

    Profile(String name, Path file, Map<String, String> properties) {
        this.name = name;
        this.file = file;
        this.properties = properties;
    }

    String name() {
        return name;
    }

    Path file() {
        return file;
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(properties.get(key));
    }

    Origin origin(String key) {
        return Origin.of("'" + key + "' of " + this);
    }

    @Override
    public String toString() {
        return "profile '" + name + "' in " + file;
    }
}
