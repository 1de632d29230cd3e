package io.github.cognitotoken.config.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a config file, as lines that can be changed one section at a time. All other lines stay as they are, byte
 * for byte: comments, order, blank lines and line ends. It knows just enough of the format to find a section. {@link
 * ConfigFile} checks the result before it is written.
 */
final class ProfileText {

    private static final Pattern LINE = Pattern.compile("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern COMMENT = Pattern.compile("[ \\t][#;].*", Pattern.DOTALL);
    private static final Pattern SECTION =
            Pattern.compile("\\[\\s*(?:profile\\s+)?([^\\s\\]]*)\\s*\\].*", Pattern.DOTALL);

    private final List<String> lines;
    private final String lineEnd;

    ProfileText(String text) {
        lines = LINE.matcher(text).results().map(line -> line.group()).collect(Collectors.toCollection(ArrayList::new));
        Matcher first = LINE_END.matcher(text);
        lineEnd = first.find() ? first.group() : "\n";
    }

    /** The text with one more section at its end. */
    String withNew(String name, Map<String, String> properties) {
        StringBuilder text = new StringBuilder(String.join("", lines));
        if (!lines.isEmpty()) {
            text.append(endsWithLineEnd() ? "" : lineEnd).append(lineEnd);
        }
        text.append(name.equals("default") ? "[default]" : "[profile " + name + "]")
                .append(lineEnd);
        properties.forEach((key, value) -> text.append(line(key, value)));
        return text.toString();
    }

    /**
     * The text with exactly these properties in an existing section. Its comments stay, and so do lines that need no
     * change.
     */
    String withReplaced(String name, Map<String, String> properties) {
        int start = start(name);
        int end = lastOf(start) + 1;
        if (end == lines.size() && !endsWithLineEnd()) {
            lines.add(lines.remove(end - 1) + lineEnd);
        }
        List<String> section = changed(lines.subList(start, end), properties);
        lines.subList(start, end).clear();
        lines.addAll(start, section);
        return withoutSectionsFrom(start + section.size(), name);
    }

    /** The text without the section and the blank lines around it. */
    String without(String name) {
        return withoutSectionsFrom(0, name);
    }

    /** A section may occur several times: the parser merges them. */
    private String withoutSectionsFrom(int from, String name) {
        for (int start = start(name, from); start >= 0; start = start(name, from)) {
            int end = lastOf(start) + 1;
            int behind = end;
            while (behind < lines.size() && isBlank(lines.get(behind))) {
                behind++;
            }
            boolean last = behind == lines.size();
            boolean apart = last && start > 0 && isBlank(lines.get(start - 1));
            lines.subList(apart ? start - 1 : start, last ? end : behind).clear();
        }
        return String.join("", lines);
    }

    private List<String> changed(List<String> section, Map<String, String> properties) {
        Map<String, String> missing = new LinkedHashMap<>(properties);
        List<String> changed = new ArrayList<>();
        for (String line : section) {
            if (isProperty(line)) {
                String key = line.substring(0, line.indexOf('=')).strip();
                String value = missing.remove(key);
                if (value != null) {
                    changed.add(value.equals(valueOf(line)) ? line : line(key, value));
                }
            } else if (!isContinuation(line)) {
                changed.add(line);
            }
        }
        missing.forEach((key, value) -> changed.add(line(key, value)));
        return changed;
    }

    private static String valueOf(String line) {
        return COMMENT.matcher(line.substring(line.indexOf('=') + 1))
                .replaceFirst("")
                .strip();
    }

    private String line(String key, String value) {
        return key + " = " + value + lineEnd;
    }

    private int start(String name) {
        return start(name, 0);
    }

    private int start(String name, int from) {
        for (int i = from; i < lines.size(); i++) {
            Matcher section = SECTION.matcher(lines.get(i));
            if (section.matches() && section.group(1).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The last line of the section: its last property, with the lines that follow without a blank line, unless they
     * belong to the next section.
     */
    private int lastOf(int start) {
        int last = start;
        int end = start + 1;
        for (; end < lines.size() && !lines.get(end).startsWith("["); end++) {
            if (isProperty(lines.get(end)) || isContinuation(lines.get(end))) {
                last = end;
            }
        }
        int next = last + 1;
        while (next < end && !isBlank(lines.get(next))) {
            next++;
        }
        return next == end && end < lines.size() ? last : next - 1;
    }

    private boolean endsWithLineEnd() {
        String last = lines.get(lines.size() - 1);
        return last.endsWith("\n") || last.endsWith("\r");
    }

    private static boolean isBlank(String line) {
        return line.isBlank();
    }

    private static boolean isContinuation(String line) {
        return !line.isBlank() && (line.startsWith(" ") || line.startsWith("\t"));
    }

    private static boolean isProperty(String line) {
        return line.indexOf('=') > 0 && !isContinuation(line) && "[#;".indexOf(line.charAt(0)) < 0;
    }
}
