package io.github.cognitotoken.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.App;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.help.HelpTopic;
import io.github.cognitotoken.cli.help.PageText;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.output.OutputFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The topics say what the code does: each name of the program stands in them. */
class HelpTablesTest {

    @ParameterizedTest
    @EnumSource
    void topic_isCompleteText(HelpTopic topic) {
        assertThat(text(topic))
                .startsWith("title\n\n")
                .doesNotContain("{flows}")
                .doesNotContain("{server}");
        assertThat(topic.page(App.grants()).sections()).isNotEmpty().allSatisfy(section -> {
            assertThat(section.heading()).isNotBlank();
            assertThat(section.blocks()).isNotEmpty();
        });
    }

    @Test
    void settings_areNamedWithAllTheirWays() {
        String text = text(HelpTopic.SETTINGS);
        for (Setting setting : Setting.values()) {
            assertThat(text).contains(setting.description());
            assertThat(setting.options()).allMatch(text::contains);
            assertThat(setting.environment()).allMatch(text::contains);
            setting.profileKey().ifPresent(key -> assertThat(text).contains(key + " ="));
        }
        for (SecretSetting secret : SecretSetting.values()) {
            assertThat(text).contains(secret.description());
            assertThat(secret.options()).allMatch(text::contains);
            assertThat(secret.variables()).allMatch(text::contains);
        }
        App.grants().flows().forEach(flow -> assertThat(text).contains("  " + flow + " "));
    }

    @Test
    void config_namesAllKeys() {
        String text = text(HelpTopic.CONFIG);
        for (Setting setting : Setting.values()) {
            setting.profileKey().ifPresent(key -> assertThat(text).contains("  " + key + " "));
        }
        for (SecretSetting secret : SecretSetting.values()) {
            secret.profileKeys().forEach(key -> assertThat(text).contains("  " + key + " "));
        }
    }

    @Test
    void formats_areThoseOfTheProgram() {
        for (OutputFormat format : OutputFormat.values()) {
            assertThat(text(HelpTopic.FORMATS)).contains("  " + format.label() + " ");
        }
    }

    @Test
    void exitCodes_areThereForEveryKindOfError() {
        List<String> codes = new ArrayList<>();
        for (ErrorKind kind : ErrorKind.values()) {
            codes.add("  " + ExitCode.of(kind).code() + " ");
        }
        assertThat(text(HelpTopic.EXIT_CODES)).contains(codes);
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code)).doesNotHaveDuplicates();
    }

    @Test
    void lines_fitTheWidth() {
        for (HelpTopic topic : HelpTopic.values()) {
            for (int width : new int[] {60, 80, 120}) {
                assertThat(PageText.of(topic.page(App.grants()), "title", width).lines())
                        .as("%s in %d columns", topic, width)
                        .allMatch(line -> line.length() <= width || isOneWord(line) || line.startsWith("    "));
            }
        }
    }

    /** Such as the address of a page, or the name of a variable. */
    private static boolean isOneWord(String line) {
        return !line.strip().contains(" ");
    }

    private static String text(HelpTopic topic) {
        return PageText.of(topic.page(App.grants()), "title", 1000);
    }
}
