package io.github.cognitotoken.build;

import io.github.cognitotoken.App;
import io.github.cognitotoken.cli.Cli;
import io.github.cognitotoken.cli.help.HelpTopic;
import io.github.cognitotoken.host.Host;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** What other programs read: completions where each shell looks for them, and manual pages. */
final class Share {

    private static final Map<String, String> COMPLETIONS = Map.of(
            "bash", "bash-completion/completions/cognito-token",
            "zsh", "zsh/site-functions/_cognito-token",
            "fish", "fish/vendor_completions.d/cognito-token.fish",
            "powershell", "powershell/cognito-token.ps1");

    private final Path folder;
    private final String date;

    Share(Path home, String date) {
        this.folder = home.resolve("share");
        this.date = date;
    }

    void write() throws IOException {
        for (Map.Entry<String, String> completion : COMPLETIONS.entrySet()) {
            write(completion.getValue(), outputOf("completion", completion.getKey()));
        }
        CommandLine root = App.on(Host.system()).commandLine();
        String version = root.getCommandSpec().version()[0];
        writeManualPages(root, version);
        for (HelpTopic topic : HelpTopic.values()) {
            write(ManualPage.of(topic, App.grants()), version);
        }
    }

    private void writeManualPages(CommandLine command, String version) throws IOException {
        write(ManualPage.of(command), version);
        for (CommandLine below : command.getSubcommands().values()) {
            writeManualPages(below, version);
        }
    }

    private void write(ManualPage page, String version) throws IOException {
        write("man/" + page.file(), page.text(version, date));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String outputOf(String... arguments) throws IOException {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        Cli program = App.on(
                Host.builder().stdout(stdout).environment(variable -> null).build());
        if (program.run(arguments) != 0) {
            throw new IOException("failed: " + String.join(" ", arguments));
        }
        return stdout.toString(StandardCharsets.UTF_8);
    }
}
