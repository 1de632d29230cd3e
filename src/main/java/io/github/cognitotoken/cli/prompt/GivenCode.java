package io.github.cognitotoken.cli.prompt;

import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.failure.Failure;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads a code that a setting gives. Of the output of a command, exactly one run of six to eight digits is the code. */
public final class GivenCode {

    private GivenCode() {}

    /**
     * The code.
     *
     * @throws Failure if it cannot be read, or a command prints no code or several
     */
    public static String read(SecretReader secrets, SecretSetting setting, SecretSource source) {
        String text = secrets.read(setting.description(), source).reveal();
        if (!(source instanceof SecretSource.FromCommand)) {
            return withoutGroups(text.strip());
        }
        List<String> codes = Pattern.compile("(?<!\\d)\\d{6,8}(?!\\d)")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
        if (codes.size() != 1) {
            throw Failure.configuration(
                    "the command of " + source.origin() + " printed " + codes.size() + " codes instead of one",
                    "make it print one code of six to eight digits");
        }
        return codes.get(0);
    }

    /** Removes the blank from {@code 123 456}, a form in apps and messages. Any other text stays unchanged. */
    private static String withoutGroups(String text) {
        String joined = text.replace(" ", "");
        return joined.chars().allMatch(c -> c >= '0' && c <= '9') ? joined : text;
    }
}
