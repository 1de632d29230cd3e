package io.github.cognitotoken.config.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTextTest {

    private static final Map<String, String> TWO = properties("client_id", "2c", "region", "eu-west-1");

    @Test
    void newSection_standsAtTheEnd_setApart() {
        assertThat(new ProfileText("").withNew("a", TWO))
                .isEqualTo("[profile a]\nclient_id = 2c\nregion = eu-west-1\n");
        assertThat(new ProfileText("[default]\nregion = x").withNew("default2", TWO))
                .isEqualTo("[default]\nregion = x\n\n[profile default2]\nclient_id = 2c\nregion = eu-west-1\n");
        assertThat(new ProfileText("# mine\r\n").withNew("default", TWO))
                .isEqualTo("# mine\r\n\r\n[default]\r\nclient_id = 2c\r\nregion = eu-west-1\r\n");
    }

    @Test
    void replacedSection_keepsItsPlaceItsCommentsAndLinesThatSayTheSame() {
        String before = """
                # head
                [profile a]
                # the client
                client_id = 1c
                username = bob
                region=eu-west-1 # near
                # end of a

                # about b
                [profile b]
                client_id = 3c
                """;

        assertThat(new ProfileText(before).withReplaced("a", TWO)).isEqualTo("""
                # head
                [profile a]
                # the client
                client_id = 2c
                region=eu-west-1 # near
                # end of a

                # about b
                [profile b]
                client_id = 3c
                """);
    }

    @Test
    void replacedSection_loosesContinuations_andItsOtherPieces() {
        String before =
                "[profile a]\nclient_id = 1c\n  more\n[profile b]\nregion = x\n\n[ profile\ta ] # again\nusername = u";

        assertThat(new ProfileText(before).withReplaced("a", TWO))
                .isEqualTo("[profile a]\nclient_id = 2c\nregion = eu-west-1\n[profile b]\nregion = x\n");
    }

    @Test
    void replacedSection_atTheEndOfAFileWithoutLineEnd_isWhole() {
        assertThat(new ProfileText("[default]\nregion = x").withReplaced("default", TWO))
                .isEqualTo("[default]\nregion = eu-west-1\nclient_id = 2c\n");
        assertThat(new ProfileText("[default]").withReplaced("default", TWO))
                .isEqualTo("[default]\nclient_id = 2c\nregion = eu-west-1\n");
    }

    @Test
    void removedSection_takesNothingElseAlong() {
        String before = "# head\n\n[profile a]\nk = 1\n# of a\n\n# of b\n[profile b]\nk = 2\n\n[default]\nk = 3\n";

        assertThat(new ProfileText(before).without("a"))
                .isEqualTo("# head\n\n# of b\n[profile b]\nk = 2\n\n[default]\nk = 3\n");
        assertThat(new ProfileText(before).without("b"))
                .isEqualTo("# head\n\n[profile a]\nk = 1\n# of a\n\n# of b\n[default]\nk = 3\n");
        assertThat(new ProfileText(before).without("default"))
                .isEqualTo("# head\n\n[profile a]\nk = 1\n# of a\n\n# of b\n[profile b]\nk = 2\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyFile_keepsAllOtherLines_andSaysWhatIsIntended(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            RandomConfig config = new RandomConfig(random);
            String text = config.text();
            String name = config.anyName();
            boolean there = profiles(text).containsKey(name);
            String reason = "seed " + seed + ", round " + round + ", " + name + " in:\n" + text;

            String written =
                    there ? new ProfileText(text).withReplaced(name, TWO) : new ProfileText(text).withNew(name, TWO);
            Map<String, Map<String, String>> expected = new LinkedHashMap<>(profiles(text));
            expected.put(name, TWO);
            assertThat(profiles(written)).as(reason).isEqualTo(expected);
            if (there) {
                assertContains(reason, lines(written), config.linesOutside(name));
            } else {
                assertThat(written).as(reason).startsWith(text);
            }

            String removed = new ProfileText(written).without(name);
            expected.remove(name);
            assertThat(profiles(removed)).as(reason).isEqualTo(expected);
            assertContains(reason, lines(removed), config.linesOutside(name));
            if (!there) {
                assertThat(removed).as(reason).isEqualTo(config.endsWithLineEnd() ? text : text + config.lineEnd());
            }
        }
    }

    private static void assertContains(String reason, List<String> lines, List<String> inThisOrder) {
        if (!inThisOrder.isEmpty()) {
            assertThat(lines).as(reason).containsSubsequence(inThisOrder);
        }
    }

    private static Map<String, Map<String, String>> profiles(String text) {
        return ConfigFile.of(Path.of("config"), text).all();
    }

    /** The lines that are not blank, with their ends. */
    private static List<String> lines(String text) {
        return Pattern.compile("[^\n]*\n|[^\n]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Map<String, String> properties(String... pairs) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.put(pairs[i], pairs[i + 1]);
        }
        return properties;
    }

    /** A file such as people write it: sections in pieces, comments and blank lines anywhere. */
    private static final class RandomConfig {

        private static final List<String> NAMES = List.of("a", "b", "default", "x-y/z@1", "b2");

        private final Random random;
        private final String lineEnd;
        private final List<String> lines = new ArrayList<>();
        private final List<String> owners = new ArrayList<>();
        private final boolean ended;

        RandomConfig(Random random) {
            this.random = random;
            this.lineEnd = random.nextBoolean() ? "\n" : "\r\n";
            this.ended = random.nextInt(4) > 0;
            some(2, () -> line("", comment()));
            some(5, this::section);
            if (!ended && !lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
                line("", "# the end");
            }
        }

        private void section() {
            String name = anyName();
            some(1, () -> line("", comment()));
            line(name, header(name));
            for (int i = random.nextInt(4); i > 0; i--) {
                some(1, () -> line("", comment()));
                line(name, property());
                if (random.nextInt(6) == 0) {
                    line(name, "\tmore = of " + random.nextInt(100));
                }
            }
        }

        private String header(String name) {
            String prefix = name.equals("default") ? "" : random.nextInt(4) == 0 ? "profile\t " : "profile ";
            return random.nextInt(4) == 0 ? "[ " + prefix + name + " ]; said so" : "[" + prefix + name + "]";
        }

        private String property() {
            String key = List.of("client_id", "region", "username", "unknown").get(random.nextInt(4));
            String value = "v" + random.nextInt(3) + (random.nextInt(5) == 0 ? " # why" : "");
            return key + (random.nextBoolean() ? " = " : "=") + value;
        }

        private String comment() {
            return random.nextBoolean() ? "" : (random.nextBoolean() ? "# " : ";[profile a] ") + random.nextInt(100);
        }

        private void some(int most, Runnable what) {
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                what.run();
            }
        }

        private void line(String owner, String line) {
            lines.add(line);
            owners.add(owner);
        }

        String anyName() {
            return NAMES.get(random.nextInt(NAMES.size()));
        }

        String lineEnd() {
            return text().contains("\n") ? lineEnd : "\n";
        }

        boolean endsWithLineEnd() {
            return lines.isEmpty() || ended;
        }

        String text() {
            return String.join(lineEnd, lines) + (endsWithLineEnd() && !lines.isEmpty() ? lineEnd : "");
        }

        /** What must stay whatever happens to that profile: other profiles, and comments outside of its pieces. */
        List<String> linesOutside(String name) {
            List<String> outside = new ArrayList<>();
            for (int i = 0; i < lines.size() - (ended ? 0 : 1); i++) {
                boolean other = !owners.get(i).isEmpty() && !owners.get(i).equals(name);
                if (other && !lines.get(i).isBlank()) {
                    outside.add(lines.get(i) + lineEnd);
                }
            }
            return outside;
        }
    }
}
