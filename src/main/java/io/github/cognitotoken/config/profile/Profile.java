package io.github.cognitotoken.config.profile;

import io.github.cognitotoken.config.Origin;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** One profile of the config file; its text form shows no values, since some are secret. */
public final class Profile {

    private final String name;
    private final Path file;
    private final Map<String, String> properties;

    public Profile(String name, Path file, Map<String, String> properties) {
        this.name = name;
        this.file = file;
        this.properties = properties;
    }

    public String name() {
        return name;
    }

    public Path file() {
        return file;
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(properties.get(key));
    }

    public Origin origin(String key) {
        return Origin.of("'" + key + "' of " + this);
    }

    @Override
    public String toString() {
        return "profile '" + name + "' in " + file;
    }
}
