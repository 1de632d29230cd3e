package io.github.cognitotoken.config.profile;

import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.SpellingSuggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys that a profile may have, from the two tables of settings. */
final class ProfileKeys {

    private ProfileKeys() {}

    static Set<String> all() {
        Set<String> keys = new LinkedHashSet<>();
        for (Setting setting : Setting.values()) {
            setting.profileKey().ifPresent(keys::add);
        }
        keys.addAll(secretsAndCommands());
        return keys;
    }

    /** The keys whose values must not be cut: a cut value would be a wrong secret or another command. */
    static Set<String> secretsAndCommands() {
        Set<String> keys = new LinkedHashSet<>();
        for (SecretSetting setting : SecretSetting.values()) {
            keys.addAll(setting.profileKeys());
        }
        return keys;
    }

    static Optional<String> nearest(String key) {
        return SpellingSuggestion.to(key, new ArrayList<>(all()));
    }

    static List<String> sorted() {
        return all().stream().sorted().toList();
    }
}
