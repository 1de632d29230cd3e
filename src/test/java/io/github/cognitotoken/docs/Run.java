package io.github.cognitotoken.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cognitotoken.App;
import io.github.cognitotoken.host.CommandRunner;
import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.host.Host;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A run of the program in this process, without a terminal and with commands that fail. */
record Run(int exitCode, String stderr) {

    static Run of(Map<String, String> environment, String... arguments) {
        return with(environment::get, arguments);
    }

    static Run with(Environment environment, String... arguments) {
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        int code = App.on(host(environment, stderr)).run(arguments);
        return new Run(code, stderr.toString(UTF_8).replace(System.lineSeparator(), "\n"));
    }

    static Host host(Environment environment, OutputStream stderr) {
        return Host.builder()
                .stdin(InputStream.nullInputStream())
                .stdout(OutputStream.nullOutputStream())
                .stderr(stderr)
                .environment(environment)
                .terminal(Optional::empty)
                .commands((command, limit) -> new CommandRunner.Outcome(1, ByteBuffer.allocate(0), false))
                .programs((program, argument, stdin, limit) -> {
                    throw new IOException("no program in these tests");
                })
                .pause(time -> {})
                .started(Instant::now)
                .stderrIsTerminal(() -> false)
                .columns(() -> 80)
                .build();
    }

    /** What stands behind "error: " or "hint: ". */
    String line(String label) {
        return stderr.lines()
                .filter(line -> line.startsWith(label + ": "))
                .findFirst()
                .orElse("")
                .substring(label.length() + 2);
    }
}
