package io.github.cognitotoken.cli.help;

import io.github.cognitotoken.signin.GrantTypes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The topics of {@code help}: text from a file with the topic's name, tables from the code. */
public enum HelpTopic {
    SETTINGS(7),
    ENVIRONMENT(7),
    CONFIG(5),
    CACHE(7),
    MFA(7),
    FORMATS(7),
    EXIT_CODES(7),
    ERRORS(7),
    CI(7),
    RECIPES(7);

    private final int manualSection;

    HelpTopic(int manualSection) {
        this.manualSection = manualSection;
    }

    /** The word for {@code help}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The section of its manual page: 5 for files, 7 for all else. */
    public int manualSection() {
        return manualSection;
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(HelpTopic::label).toList();
    }

    static Optional<HelpTopic> named(String label) {
        return Arrays.stream(values())
                .filter(topic -> topic.label().equals(label))
                .findFirst();
    }

    /** A summary of the topic in one line. */
    String summary() {
        return lines().get(0);
    }

    /** Its page. */
    public Page page(GrantTypes grants) {
        return TopicText.parse(label(), lines(), new HelpTables(grants)::rows);
    }

    private List<String> lines() {
        return resource(label() + ".txt");
    }

    /** The lines of a text file that is part of the program. */
    static List<String> resource(String name) {
        try (InputStream in = HelpTopic.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the text is part of the program", e);
        }
    }
}
