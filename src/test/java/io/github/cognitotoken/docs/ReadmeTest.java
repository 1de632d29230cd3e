package io.github.cognitotoken.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.App;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.help.HelpPage;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.output.OutputFormat;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** README's tables say what the code says, row by row, and nothing else. */
class ReadmeTest {

    private static final Pattern DEFAULT_IN_HELP = Pattern.compile("Default: ([a-z0-9]+)\\.");

    private final Readme readme = Readme.read();
    private final CommandLine program =
            App.on(Run.host(name -> null, OutputStream.nullOutputStream())).commandLine();

    @Test
    void settings_areThoseOfTheTwoTables() {
        assertThat(settingRows().keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(Setting.values()).map(Setting::description),
                                Arrays.stream(SecretSetting.values()).map(SecretSetting::description))
                        .toList());
    }

    @Test
    void setting_isGivenByTheOptionsVariablesAndKeyOfItsRow() {
        for (Setting setting : Setting.values()) {
            List<String> row = settingRows().get(setting.description());
            if (setting != Setting.TOKEN_USE) { // by flags of its own, see options_areThoseOfTheProgram
                assertThat(Readme.codes(row.get(1))).isEqualTo(setting.options());
            }
            assertThat(Readme.codes(row.get(2))).isEqualTo(setting.environment());
            assertThat(Readme.codes(row.get(3)))
                    .isEqualTo(setting.profileKey().stream().toList());
        }
    }

    @Test
    void setting_hasTheDefaultThatItsHelpNames() {
        for (Setting setting : Setting.values()) {
            Matcher byDefault = DEFAULT_IN_HELP.matcher(setting.help());
            if (byDefault.find()) {
                assertThat(settingRows().get(setting.description()).get(4)).startsWith("`" + byDefault.group(1) + "`");
            }
        }
    }

    @Test
    void secret_isGivenByTheOptionsVariablesAndKeysOfItsRow() {
        for (SecretSetting secret : SecretSetting.values()) {
            List<String> row = settingRows().get(secret.description());
            assertThat(Readme.codes(row.get(1))).isEqualTo(secret.options());
            assertThat(Readme.codes(row.get(2)))
                    .isEqualTo(Stream.concat(Stream.of(secret.variable()), secret.fileVariable().stream())
                            .toList());
            assertThat(Readme.codes(row.get(3))).isEqualTo(secret.profileKeys());
        }
    }

    @Test
    void options_areThoseOfTheProgram() {
        List<String> named = new ArrayList<>();
        settingRows().values().forEach(row -> named.addAll(Readme.codes(row.get(1))));
        readme.table("other option").forEach(row -> named.addAll(Readme.codes(row.get(0))));

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        program.getCommandSpec().optionsMap().keySet());
    }

    @Test
    void outputFormats_areThoseOfTheProgram() {
        List<List<String>> formats = Arrays.stream(OutputFormat.values())
                .map(format -> List.of(format.label(), format.description()))
                .toList();

        assertThat(withoutBackticks(readme.table("Output formats"))).isEqualTo(formats);
    }

    @Test
    void exitCodes_areThoseOfTheHelpPages() {
        Map<String, String> onPage = new LinkedHashMap<>();
        readme.table("Exit codes").forEach(row -> onPage.put(row.get(0), row.get(2)));

        assertThat(onPage)
                .containsExactlyEntriesOf(HelpPage.decorated(program)
                        .getCommandSpec()
                        .usageMessage()
                        .exitCodeList());
    }

    @Test
    void exitCodes_haveTheKindsOfJsonErrors() {
        Collection<String> kinds = Arrays.stream(ErrorKind.values())
                .map(kind -> ExitCode.valueOf(kind.name()).code() + " " + kind.label())
                .toList();

        assertThat(readme.table("Exit codes"))
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsAll(kinds)
                .hasSize(ExitCode.values().length);
    }

    private Map<String, List<String>> settingRows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        readme.table("Settings").forEach(row -> rows.put(row.get(0), row));
        return rows;
    }

    private static List<List<String>> withoutBackticks(List<List<String>> table) {
        return table.stream()
                .map(row -> row.stream().map(cell -> cell.replace("`", "")).toList())
                .toList();
    }
}
