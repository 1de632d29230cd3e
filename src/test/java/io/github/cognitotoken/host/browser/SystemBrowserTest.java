package io.github.cognitotoken.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins for browsers are scripts of sh")
class SystemBrowserTest {

    private static final URI PAGE = URI.create("https://pool.example/oauth2/authorize?a=b&c=d");

    @TempDir
    private Path folder;

    private final Map<String, String> variables = new HashMap<>();

    private SystemBrowser browser() {
        return new SystemBrowser(variables::get, child -> {
            child.environment().put("COGNITO_PASSWORD", "hunter2");
            child.environment().put("OUT", folder.resolve("out").toString());
        });
    }

    private String script(String name, String text) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"))
                .toString();
    }

    @Test
    void page_isGivenAsOneArgument_andNoSecretIsInherited() throws IOException {
        variables.put("BROWSER", script("good", "echo \"$#:$1:$COGNITO_PASSWORD\" >\"$OUT\""));

        assertThat(browser().open(PAGE)).isTrue();
        assertThat(folder.resolve("out")).hasContent("1:" + PAGE + ":");
    }

    @Test
    void commandThatFails_isFollowedByTheNext() throws IOException {
        variables.put("BROWSER", script("bad", "exit 3") + ":/no/such/program:" + script("good", "echo >\"$OUT\""));

        assertThat(browser().open(PAGE)).isTrue();
        assertThat(folder.resolve("out")).exists();
    }

    @Test
    void withoutACommandThatWorks_nothingIsOpened() throws IOException {
        variables.put("BROWSER", script("bad", "exit 3"));

        assertThat(browser().open(PAGE)).isFalse();
    }

    @Test
    void browserThatGoesOn_isNotWaitedFor() throws IOException {
        variables.put("BROWSER", script("slow", "echo $$ >\"$OUT\"; exec sleep 600"));

        assertThat(browser().open(PAGE)).isTrue();

        long pid = Long.parseLong(Files.readString(folder.resolve("out")).strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    }
}
