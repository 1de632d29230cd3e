package io.github.cognitotoken.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of an enum's constants in options and settings: lower case, with hyphens. */
public final class EnumNames {

    private EnumNames() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static <E extends Enum<E>> List<String> all(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(of(constant));
        }
        return List.copyOf(names);
    }

    public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String label) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(label)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
