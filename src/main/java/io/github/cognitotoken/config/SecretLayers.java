package io.github.cognitotoken.config;

import io.github.cognitotoken.config.profile.Profile;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.file.FilePermissions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where each secret comes from. A profile's secrets are used only with the client of that profile, and its password
 * only with its user. So a client id from elsewhere never receives the secrets of a profile.
 */
final class SecretLayers {

    private final Layers layers;
    private final Optional<Sourced<String>> clientId;
    private final Optional<Sourced<String>> username;
    private final Diagnostics diagnostics;
    private final Map<SecretSetting, Optional<Ranked>> ranked = new EnumMap<>(SecretSetting.class);
    private final List<SecretSource> fromStdin = new ArrayList<>();

    SecretLayers(
            Layers layers,
            Optional<Sourced<String>> clientId,
            Optional<Sourced<String>> username,
            Diagnostics diagnostics) {
        this.layers = layers;
        this.clientId = clientId;
        this.username = username;
        this.diagnostics = diagnostics;
    }

    Optional<SecretSource> find(SecretSetting setting) {
        Optional<Ranked> found = ranked.computeIfAbsent(setting, this::search);
        found.map(Ranked::source).filter(SecretSource::readsStdin).ifPresent(fromStdin::add);
        return found.map(Ranked::source);
    }

    /** As {@link #find}, but empty if the other secret is given in the same layer or in one with precedence. */
    Optional<SecretSource> findUnlessOutranked(SecretSetting setting, SecretSetting other) {
        Optional<Ranked> found = ranked.computeIfAbsent(setting, this::search);
        Optional<Ranked> rival = ranked.computeIfAbsent(other, this::search);
        if (found.isPresent()
                && rival.isPresent()
                && rival.get().rank() <= found.get().rank()) {
            diagnostics.debug(() -> setting.description() + " from "
                    + found.get().source().origin() + " is not used: the " + other.description() + " from "
                    + rival.get().source().origin() + " comes before it");
            return Optional.empty();
        }
        return find(setting);
    }

    private Optional<Ranked> search(SecretSetting setting) {
        List<Function<SecretSetting, Optional<SecretSource>>> inOrder = layers.profileFirst()
                ? List.of(this::fromOptions, this::fromProfile, this::fromEnvironment)
                : List.of(this::fromOptions, this::fromEnvironment, this::fromProfile);
        for (int rank = 0; rank < inOrder.size(); rank++) {
            Optional<SecretSource> found = inOrder.get(rank).apply(setting);
            if (found.isPresent()) {
                return Optional.of(new Ranked(found.get(), rank));
            }
        }
        return Optional.empty();
    }

    /** A source, and the number of layers with precedence over its own. */
    private record Ranked(SecretSource source, int rank) {}

    /** Two secrets cannot share standard input, since it can be read only once. */
    void rejectSharedStdin() {
        if (fromStdin.size() > 1) {
            throw Failure.usage(
                    "standard input is asked for twice: by " + fromStdin.get(0).origin() + " and "
                            + fromStdin.get(1).origin(),
                    "give one of the two by a file or command");
        }
    }

    private Optional<SecretSource> fromOptions(SecretSetting setting) {
        List<String> used =
                setting.options().stream().filter(layers.given()::has).toList();
        if (used.size() > 1) {
            throw Failure.usage(
                    "the " + setting.description() + " is given twice: by " + used.get(0) + " and " + used.get(1),
                    "keep one of the two");
        }
        return used.stream().findFirst().map(option -> fromOption(setting, option));
    }

    private SecretSource fromOption(SecretSetting setting, String option) {
        Origin origin = Origin.option(option);
        if (isIts(setting.stdinOption(), option)) {
            return new SecretSource.FromStdin(origin);
        }
        if (isIts(setting.awsOption(), option)) {
            return new SecretSource.FromAws(origin);
        }
        String value = layers.given().value(option).orElse("");
        if (isIts(setting.fileOption(), option)) {
            return new SecretSource.InFile(value, origin);
        }
        if (isIts(setting.commandOption(), option)) {
            return new SecretSource.FromCommand(value, origin);
        }
        diagnostics.warn("other processes can see the value of " + option + "; " + safer(setting));
        return new SecretSource.Inline(Secret.of(value), origin);
    }

    private static boolean isIts(Optional<String> way, String option) {
        return way.filter(option::equals).isPresent();
    }

    private static String safer(SecretSetting setting) {
        return "safer: " + setting.options().get(0) + " or the variable " + setting.variable();
    }

    private Optional<SecretSource> fromEnvironment(SecretSetting setting) {
        String variable = setting.variable();
        Optional<SecretSource> inline = layers.environment()
                .get(variable)
                .map(value -> new SecretSource.Inline(Secret.of(value), Origin.of(variable)));
        return inline.or(() -> setting.fileVariable()
                .flatMap(name ->
                        layers.environment().get(name).map(path -> new SecretSource.InFile(path, Origin.of(name)))));
    }

    private Optional<SecretSource> fromProfile(SecretSetting setting) {
        return layers.profile()
                .flatMap(profile -> new ProfileSecret(profile, setting).source())
                .filter(source -> belongsHere(setting, source))
                .map(this::warnIfOthersCanRead);
    }

    private SecretSource warnIfOthersCanRead(SecretSource source) {
        Path file = layers.profile().orElseThrow().file();
        if (source instanceof SecretSource.Inline && FilePermissions.othersCanRead(file)) {
            diagnostics.warn("other users can read the secret in " + file + "; run: chmod 600 '" + file + "'");
        }
        return source;
    }

    private boolean belongsHere(SecretSetting setting, SecretSource source) {
        Profile profile = layers.profile().orElseThrow();
        boolean ownClient = isOwn(profile, Setting.CLIENT_ID, clientId);
        boolean belongs =
                ownClient && (setting == SecretSetting.CLIENT_SECRET || isOwn(profile, Setting.USERNAME, username));
        if (!belongs) {
            String other = ownClient ? "user" : "app client";
            diagnostics.debug(() -> source.origin() + " is not used: it belongs to another " + other);
        }
        return belongs;
    }

    private static boolean isOwn(Profile profile, Setting setting, Optional<Sourced<String>> used) {
        Optional<String> own = setting.profileKey().flatMap(profile::get);
        return own.isPresent()
                && used.isPresent()
                && own.get().equals(used.get().value());
    }
}
