package io.github.cognitotoken.host;

import io.github.cognitotoken.host.terminal.Terminal;
import io.github.cognitotoken.host.terminal.Terminals;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Everything the program takes from the machine it runs on.
 *
 * @param stdin standard input, read only where an option asks for it
 * @param stdout standard output: the payload, written by {@link Stdout} only
 * @param stderr standard error: all else, written by {@link Diagnostics} only
 * @param stderrIsTerminal whether a person sees standard error at once
 * @param started when this process was started, by its clock
 */
public record Host(
        InputStream stdin,
        OutputStream stdout,
        OutputStream stderr,
        Environment environment,
        InstantSource clock,
        Terminal terminal,
        CommandRunner commands,
        ProgramRunner programs,
        Pause pause,
        Supplier<Instant> started,
        BooleanSupplier stderrIsTerminal) {

    /** This process on this machine. */
    public static Host system() {
        return new Host(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                name -> System.getenv(name),
                InstantSource.system(),
                Terminals.ofThisMachine(),
                new ShellCommands(),
                new Programs(),
                time -> Thread.sleep(time.toMillis()),
                new ProcessStart(),
                Terminals::isStderrShown);
    }
}
