package io.github.cognitotoken.config;

import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.Redaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings resolved from options, variables and a config file in a temporary folder. */
public final class TestSettings {

    private final Path folder;
    private final FakeHost host = new FakeHost();
    private final Map<String, List<String>> options = new HashMap<>();

    public TestSettings(Path folder) {
        this.folder = folder;
        host.env("XDG_CONFIG_HOME", folder.toString());
    }

    public TestSettings option(String name, String... values) {
        options.put(name, values.length == 0 ? List.of("true") : List.of(values));
        return this;
    }

    public TestSettings env(String name, String value) {
        host.env(name, value);
        return this;
    }

    public TestSettings config(String... lines) {
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return folder.resolve("cognito-token").resolve("config");
    }

    public FakeHost host() {
        return host;
    }

    public Settings resolve() {
        return resolver().resolve(new ParsedOptions(options));
    }

    public SettingsResolver resolver() {
        Diagnostics diagnostics = new Diagnostics(host.host().stderr(), new Redaction());
        diagnostics.showDebug();
        return new SettingsResolver(host.host().environment(), diagnostics);
    }

    public ParsedOptions given() {
        return new ParsedOptions(options);
    }
}
