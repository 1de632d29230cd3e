package io.github.cognitotoken.host;

import io.github.cognitotoken.host.browser.Browser;
import io.github.cognitotoken.host.browser.SystemBrowser;
import io.github.cognitotoken.host.process.ForegroundPrograms;
import io.github.cognitotoken.host.process.ForegroundRunner;
import io.github.cognitotoken.host.process.JvmSignals;
import io.github.cognitotoken.host.process.Signals;
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
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Everything that the program takes from its machine and process. */
public final class Host {

    private final Builder parts;

    private Host(Builder parts) {
        this.parts = parts;
    }

    /** This process on this machine. */
    public static Host system() {
        return builder().build();
    }

    /** A builder with the parts of this process; each can be replaced. */
    public static Builder builder() {
        return new Builder();
    }

    /** Standard input, read only if an option asks for it. */
    public InputStream stdin() {
        return parts.stdin;
    }

    /** Standard output: only {@link Stdout} writes to it. */
    public OutputStream stdout() {
        return parts.stdout;
    }

    /** Standard error: only {@link Diagnostics} writes to it. */
    public OutputStream stderr() {
        return parts.stderr;
    }

    public Environment environment() {
        return parts.environment;
    }

    public InstantSource clock() {
        return parts.clock;
    }

    public Terminal terminal() {
        return parts.terminal;
    }

    public CommandRunner commands() {
        return parts.commands == null ? new ShellCommands(parts.children) : parts.commands;
    }

    public ProgramRunner programs() {
        return parts.programs == null ? new Programs(parts.children) : parts.programs;
    }

    /** Runs programs in the place of this one. */
    public ForegroundRunner foreground() {
        return parts.foreground == null
                ? new ForegroundPrograms(
                        parts.children, parts.signals == null ? new JvmSignals(parts.terminal) : parts.signals)
                : parts.foreground;
    }

    public Browser browser() {
        return parts.browser == null ? new SystemBrowser(parts.environment, parts.children) : parts.browser;
    }

    public Pause pause() {
        return parts.pause;
    }

    /** The start of this process, by this host's clock. */
    public Supplier<Instant> started() {
        return parts.started;
    }

    /** Whether standard error is a terminal that a person sees. */
    public BooleanSupplier stderrIsTerminal() {
        return parts.stderrIsTerminal;
    }

    /** The width of standard output in characters. */
    public IntSupplier columns() {
        return parts.columns;
    }

    /** Builds a host; can be used once. */
    public static final class Builder {

        private InputStream stdin = new FileInputStream(FileDescriptor.in);
        private OutputStream stdout = new FileOutputStream(FileDescriptor.out);
        private OutputStream stderr = new FileOutputStream(FileDescriptor.err);
        private Environment environment = name -> System.getenv(name);
        private InstantSource clock = InstantSource.system();
        private Terminal terminal = Terminals.ofThisMachine();
        private ChildSetup children = ChildSetup.INHERIT;
        private CommandRunner commands;
        private ProgramRunner programs;
        private ForegroundRunner foreground;
        private Signals signals;
        private Browser browser;
        private Pause pause = time -> Thread.sleep(time.toMillis());
        private Supplier<Instant> started = new ProcessStart();
        private BooleanSupplier stderrIsTerminal = Terminals::isStderrShown;

        private IntSupplier columns = Terminals::columns;

        private Builder() {}

        public Builder stdin(InputStream in) {
            stdin = in;
            return this;
        }

        public Builder stdout(OutputStream out) {
            stdout = out;
            return this;
        }

        public Builder stderr(OutputStream err) {
            stderr = err;
            return this;
        }

        public Builder environment(Environment variables) {
            environment = variables;
            return this;
        }

        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        public Builder terminal(Terminal device) {
            terminal = device;
            return this;
        }

        /** The setup of child processes, if they are real. */
        public Builder children(ChildSetup setup) {
            children = setup;
            return this;
        }

        public Builder commands(CommandRunner runner) {
            commands = runner;
            return this;
        }

        public Builder programs(ProgramRunner runner) {
            programs = runner;
            return this;
        }

        public Builder foreground(ForegroundRunner runner) {
            foreground = runner;
            return this;
        }

        /** The signals of this process, if programs in its place are real. */
        public Builder signals(Signals source) {
            signals = source;
            return this;
        }

        public Builder browser(Browser present) {
            browser = present;
            return this;
        }

        public Builder pause(Pause wait) {
            pause = wait;
            return this;
        }

        public Builder started(Supplier<Instant> then) {
            started = then;
            return this;
        }

        public Builder stderrIsTerminal(BooleanSupplier shown) {
            stderrIsTerminal = shown;
            return this;
        }

        public Builder columns(IntSupplier characters) {
            columns = characters;
            return this;
        }

        public Host build() {
            return new Host(this);
        }
    }
}
