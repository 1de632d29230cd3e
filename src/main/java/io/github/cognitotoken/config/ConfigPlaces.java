package io.github.cognitotoken.config;

import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.host.Platform;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the config files and the cache are: XDG on Linux, the usual folders on macOS and Windows. A missing home folder
 * is no error.
 */
final class ConfigPlaces {

    private final Environment environment;

    ConfigPlaces(Environment environment) {
        this.environment = environment;
    }

    /** The config file of this program, if it exists at the default path. */
    Optional<Path> ownConfig() {
        return ownPlace().filter(Files::exists);
    }

    /** The default path of the config file, whether it exists or not; empty if no home folder is known. */
    Optional<Path> ownPlace() {
        return configFolder().map(folder -> folder.resolve("cognito-token").resolve("config"));
    }

    /** The AWS config file, if there is one. */
    Optional<Path> awsConfig() {
        return environment
                .get("AWS_CONFIG_FILE")
                .map(Path::of)
                .or(() -> home().map(home -> home.resolve(".aws").resolve("config")))
                .filter(Files::isRegularFile);
    }

    /** The default path of the cache folder, whether it exists or not; empty if no home folder is known. */
    Optional<Path> cacheFolder() {
        Optional<Path> xdg = absolute("XDG_CACHE_HOME");
        if (xdg.isPresent()) {
            return xdg.map(folder -> folder.resolve("cognito-token"));
        }
        if (Platform.isWindows()) {
            return absolute("LOCALAPPDATA")
                    .map(folder -> folder.resolve("cognito-token").resolve("cache"));
        }
        String below = Platform.isMac() ? "Library/Caches" : ".cache";
        return home().map(home -> home.resolve(below).resolve("cognito-token"));
    }

    private Optional<Path> configFolder() {
        Optional<Path> xdg = absolute("XDG_CONFIG_HOME");
        if (xdg.isPresent()) {
            return xdg;
        }
        if (Platform.isWindows()) {
            return absolute("APPDATA");
        }
        String below = Platform.isMac() ? "Library/Application Support" : ".config";
        return home().map(home -> home.resolve(below));
    }

    /** The XDG specification says that relative paths are ignored. */
    private Optional<Path> absolute(String variable) {
        try {
            return environment.get(variable).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> home() {
        return absolute(Platform.isWindows() ? "USERPROFILE" : "HOME");
    }
}
