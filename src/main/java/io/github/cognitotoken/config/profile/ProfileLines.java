package io.github.cognitotoken.config.profile;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the lines of a config file for text that the parser would silently ignore or cut. */
public final class ProfileLines {

    private static final Pattern LINE_NUMBER = Pattern.compile("line (\\d+)");
    private static final Pattern PROFILE_SECTION = Pattern.compile("\\[\\s*profile\\s+([^\\s\\]]+)\\s*\\].*");
    private static final Pattern COMMENT_SIGN = Pattern.compile("[ \\t][#;]");

    private final Path path;
    private final List<String> lines;

    private ProfileLines(Path path, List<String> lines) {
        this.path = path;
        this.lines = lines;
    }

    static ProfileLines of(Path path, String text) {
        return new ProfileLines(path, text.lines().toList());
    }

    /** " at line 3", from the parser's message; empty if it names no line. */
    public static String lineNumberIn(String parserMessage) {
        Matcher line = LINE_NUMBER.matcher(String.valueOf(parserMessage));
        return line.find() ? " at line " + line.group(1) : "";
    }

    void rejectUnreadSections() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[") && !isReadAsProfile(line)) {
                throw unread(i + 1, line);
            }
        }
    }

    private static boolean isReadAsProfile(String section) {
        return PROFILE_SECTION.matcher(section).matches()
                || section.replaceAll("\\s", "").startsWith("[default]");
    }

    private Failure unread(int number, String section) {
        String name = section.replaceAll("^\\[\\s*|\\s*\\].*$", "");
        String last = suggestion(name);
        return Failure.configuration(
                "unknown section '" + ExternalText.of(name) + "' at line " + number + " of " + path,
                last.isEmpty()
                        ? "write sections as [profile NAME] or [default]"
                        : "write it as [profile " + ExternalText.of(last) + "]");
    }

    /** The name without the word {@code profile} before it, and without quotes and blanks. */
    private static String suggestion(String section) {
        return section.replaceFirst("^\\w+\\s+(?=.)", "")
                .replaceAll("[\"']", "")
                .strip()
                .replaceAll("\\s+", "-");
    }

    void rejectCutSecrets() {
        Set<String> whole = ProfileKeys.secretsAndCommands();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int equals = line.indexOf('=');
            if (equals > 0
                    && whole.contains(line.substring(0, equals).strip())
                    && COMMENT_SIGN.matcher(line.substring(equals + 1)).find()) {
                throw cut(i + 1, line.substring(0, equals).strip());
            }
        }
    }

    private Failure cut(int number, String key) {
        return Failure.configuration(
                "the value of '" + key + "' at line " + number + " of " + path
                        + " has a blank before '#' or ';', where this file format begins a comment",
                insteadOf(key));
    }

    /** What to do with a value that the format cannot hold. */
    static String insteadOf(String key) {
        if (key.endsWith("_command")) {
            return "put the command into a script and name that script";
        }
        return ProfileKeys.secretsAndCommands().contains(key)
                ? "put the value into a file and name it with " + key.replaceFirst("(_file)?$", "_file")
                : "give a value without it";
    }
}
