package io.github.cognitotoken.config;

import io.github.cognitotoken.config.profile.ConfigFile;
import io.github.cognitotoken.config.profile.Profile;
import io.github.cognitotoken.config.profile.Profiles;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.ContinuousIntegration;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.host.Pause;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Decides which value each setting has: option, environment, profile, derived value. With {@code -p} on the command
 * line the profile takes precedence over the environment. Every value is checked here, before any network call.
 */
public final class SettingsResolver {

    private final Environment environment;
    private final Diagnostics diagnostics;

    public SettingsResolver(Environment environment, Diagnostics diagnostics) {
        this.environment = environment;
        this.diagnostics = diagnostics;
    }

    /**
     * Resolves all settings.
     *
     * @throws Failure of kind {@code USAGE} for a malformed value on the command line, {@code CONFIGURATION} for one
     *     from any other source
     */
    public Settings resolve(ParsedOptions given) {
        Optional<ConfigFile> file = configFile(new Layers(given, environment, Optional.empty()));
        Optional<Profile> profile = profile(given, file);
        Layers layers = new Layers(given, environment, profile);
        Optional<Sourced<String>> poolId = layers.find(Setting.USER_POOL_ID);
        Optional<Sourced<String>> clientId = layers.find(Setting.CLIENT_ID);
        Optional<Sourced<String>> username = layers.find(Setting.USERNAME);
        SecretLayers secrets = new SecretLayers(layers, clientId, username, diagnostics);
        RegionRules region = new RegionRules(layers, environment);
        Settings settings = new Settings(
                poolId,
                clientId,
                secrets.find(SecretSetting.CLIENT_SECRET),
                region.find(poolId),
                region.problem(),
                layers.find(Setting.ISSUER),
                username,
                secrets.find(SecretSetting.PASSWORD),
                secrets.find(SecretSetting.REFRESH_TOKEN),
                layers.find(Setting.FLOW),
                layers.find(Setting.PREFERRED_CHALLENGE).map(Sourced::value),
                given.has("--srp-first"),
                StepUp.of(layers),
                OAuthSettings.of(layers),
                IdentitySettings.of(layers),
                ChallengeAnswers.of(layers, secrets),
                layers.find(Setting.TOKEN_USE),
                layers.find(Setting.OUTPUT),
                layers.find(Setting.HEADER_PREFIX).map(Sourced::value).orElse("Bearer"),
                Network.of(layers, environment),
                CacheSettings.of(layers, environment),
                profile.map(Profile::name),
                file.map(ConfigFile::names).orElse(List.of()),
                layers.find(Setting.REMEMBER_DEVICE)
                        .flatMap(when -> EnumNames.parse(RememberDevice.class, when.value()))
                        .orElse(RememberDevice.ASK));
        secrets.rejectSharedStdin();
        tell(settings);
        return settings;
    }

    /**
     * The network settings for an app client without a profile: from options and environment only.
     *
     * @throws Failure as {@link #resolve} does
     */
    public Network network(ParsedOptions given) {
        return Network.of(new Layers(given, environment, Optional.empty()), environment);
    }

    /** For {@code --debug}: the values in use, and where they came from. */
    private void tell(Settings settings) {
        tell("app client id", settings.clientId());
        tell("user pool id", settings.userPoolId());
        tell("region", settings.region());
        tell("username", settings.username());
        tell("endpoint", settings.endpoints().url());
        tell("issuer", settings.issuer());
        tell("domain", settings.oauth().domain());
        tell("scope", settings.oauth().scope());
        tell("CA bundle", settings.network().caBundle());
        settings.clientSecret().ifPresent(source -> diagnostics.debug(() -> "client secret from " + source.origin()));
        settings.password().ifPresent(source -> diagnostics.debug(() -> "password from " + source.origin()));
    }

    private void tell(String what, Optional<? extends Sourced<?>> found) {
        found.ifPresent(value -> diagnostics.debug(
                () -> what + " " + ExternalText.of(String.valueOf(value.value())) + " from " + value.origin()));
    }

    /** The output format of errors before all other settings are resolved. */
    public Optional<String> outputByEnvironment() {
        return environment.get(Setting.OUTPUT.environment().get(0));
    }

    /** What forbids asking a person: an option, a variable, or a CI system; empty if asking is allowed. */
    public Optional<String> inputForbiddenBy(ParsedOptions given) {
        Layers layers = new Layers(given, environment, Optional.empty());
        Optional<Sourced<String>> noInput = layers.find(Setting.NO_INPUT);
        if (noInput.isPresent()) {
            // an explicit "no" is about this program, so it takes precedence over a CI system
            boolean forbidden = Booleans.parse(noInput.get().value()).orElse(false);
            return forbidden ? noInput.map(value -> value.origin().description()) : Optional.empty();
        }
        return ContinuousIntegration.variable(environment);
    }

    private Optional<Profile> profile(ParsedOptions given, Optional<ConfigFile> file) {
        Optional<Sourced<String>> name = new Layers(given, environment, Optional.empty()).find(Setting.PROFILE);
        if (name.isEmpty()) {
            return file.flatMap(config -> config.profile(Profiles.DEFAULT));
        }
        Sourced<String> wanted = name.get();
        return Optional.of(
                file.flatMap(config -> config.profile(wanted.value())).orElseThrow(() -> missing(wanted, file)));
    }

    private Optional<ConfigFile> configFile(Layers layers) {
        Optional<Sourced<String>> named = layers.find(Setting.CONFIG_FILE);
        if (named.isPresent()) {
            Origin origin = named.get().origin();
            return Optional.of(ConfigFile.read(path(named.get()), origin));
        }
        return new ConfigPlaces(environment).ownConfig().map(path -> ConfigFile.read(path, Profiles.DEFAULT_PATH));
    }

    /**
     * The profiles of the config file in use, which need not exist.
     *
     * @throws Failure if no path is given and no home folder is known
     */
    public Profiles profiles(ParsedOptions given, Pause pause) {
        Layers layers = new Layers(given, environment, Optional.empty());
        Optional<Sourced<String>> named = layers.find(Setting.CONFIG_FILE);
        Path path = named.map(SettingsResolver::path)
                .or(() -> new ConfigPlaces(environment).ownPlace())
                .orElseThrow(() -> Failure.configuration(
                        "the path of the config file is not known: there is no home folder",
                        "set HOME, or name a file: --config FILE"));
        return new Profiles(new Sourced<>(path, named.map(Sourced::origin).orElse(Profiles.DEFAULT_PATH)), pause);
    }

    /** The name of the profile in use. */
    public String profileInEffect(ParsedOptions given) {
        return new Layers(given, environment, Optional.empty())
                .find(Setting.PROFILE)
                .map(Sourced::value)
                .orElse(Profiles.DEFAULT);
    }

    private static Path path(Sourced<String> named) {
        try {
            return Path.of(named.value());
        } catch (InvalidPathException e) {
            throw named.origin().reject("the config file from " + named.origin() + " is not a path", "name a file");
        }
    }

    private static Failure missing(Sourced<String> name, Optional<ConfigFile> file) {
        // people type -p for a password, so the name is not shown
        String message = "there is no profile with the name from " + name.origin();
        return file.isEmpty()
                ? Failure.configuration(message + ": there is no config file", Profiles.ADD_ONE)
                : Failure.configuration(
                        message, Profiles.hint(name.value(), file.get().names()));
    }
}
