package io.github.cognitotoken.cli.account;

import io.github.cognitotoken.cli.options.CommandWords;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.failure.ExternalText;
import java.util.List;

/** The command to type next, about the same user with the same options. */
final class NextStep {

    /** Without them the command would be about another user pool. */
    private static final List<Setting> ADDRESS = List.of(
            Setting.PROFILE,
            Setting.CONFIG_FILE,
            Setting.USER_POOL_ID,
            Setting.CLIENT_ID,
            Setting.REGION,
            Setting.ENDPOINT);

    private NextStep() {}

    /** A line that names the command, to be typed in a shell of POSIX. */
    static String line(ParsedOptions given, String command, String username) {
        StringBuilder line = new StringBuilder("next: ")
                .append(CommandWords.PROGRAM)
                .append(' ')
                .append(command)
                .append(" -u ")
                .append(quoted(username));
        for (Setting setting : ADDRESS) {
            given.value(setting.mainName())
                    .ifPresent(value -> line.append(' ')
                            .append(setting.options().get(0))
                            .append(' ')
                            .append(quoted(value)));
        }
        return line.toString();
    }

    private static String quoted(String value) {
        String shown = ExternalText.of(value);
        boolean plain = shown.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_@%+=:,./-".indexOf(c) >= 0);
        return plain ? shown : "'" + shown.replace("'", "'\\''") + "'";
    }
}
