package io.github.cognitotoken.host;

import io.github.cognitotoken.host.browser.Browser;
import io.github.cognitotoken.host.browser.FakeBrowser;
import io.github.cognitotoken.host.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host that lives in memory: what the program is given, and what it did. */
public final class FakeHost {

    private Instant started = Instant.parse("2026-11-21T08:00:00Z").minusMillis(100);

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private final List<String> commandsRun = new ArrayList<>();
    private final Map<String, CommandRunner.Outcome> outcomes = new HashMap<>();
    private byte[] stdin = {};
    private Terminal terminal = Optional::empty;
    private Browser browser = new FakeBrowser();
    private ProgramRunner programs = (program, argument, stdin, limit) -> {
        throw new IOException("no such program in this test");
    };

    /** Sets a variable; there are no others, so no home either. */
    public FakeHost env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public FakeHost stdin(String text) {
        stdin = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public FakeHost terminal(Terminal present) {
        terminal = present;
        return this;
    }

    /** When the process was started; its clock stands 100 ms later. */
    public FakeHost started(Instant then) {
        started = then;
        return this;
    }

    /** What a command prints, and how it ends. */
    public FakeHost command(String command, int exitCode, String output) {
        ByteBuffer bytes = ByteBuffer.wrap(output.getBytes(StandardCharsets.UTF_8));
        outcomes.put(command, new CommandRunner.Outcome(exitCode, bytes, false));
        return this;
    }

    /** What stands for programs that are run without a shell. */
    public FakeHost programs(ProgramRunner fake) {
        programs = fake;
        return this;
    }

    public FakeHost browser(Browser present) {
        browser = present;
        return this;
    }

    public FakeHost slowCommand(String command) {
        outcomes.put(command, new CommandRunner.Outcome(-1, ByteBuffer.allocate(0), true));
        return this;
    }

    public Host host() {
        Instant startedAt = started;
        return Host.builder()
                .stdin(new ByteArrayInputStream(stdin))
                .stdout(stdout)
                .stderr(stderr)
                .environment(environment::get)
                .clock(InstantSource.fixed(startedAt.plusMillis(100)))
                .terminal(terminal)
                .commands(this::run)
                .programs(programs)
                .browser(browser)
                .pause((Duration time) -> {})
                .started(() -> startedAt)
                .stderrIsTerminal(() -> false)
                .columns(() -> 80)
                .build();
    }

    private CommandRunner.Outcome run(String command, Duration limit) throws IOException {
        commandsRun.add(command);
        CommandRunner.Outcome outcome = outcomes.get(command);
        if (outcome == null) {
            throw new IOException("no such command in this test");
        }
        return outcome;
    }

    public List<String> commandsRun() {
        return commandsRun;
    }

    public String stdout() {
        return stdout.toString(StandardCharsets.UTF_8);
    }

    /** What was said there, whatever ends a line on this system. */
    public String stderr() {
        return stderr.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
