package io.github.cognitotoken.host.browser;

import io.github.cognitotoken.host.ChildSecrets;
import io.github.cognitotoken.host.ChildSetup;
import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.host.LauncherVariables;
import io.github.cognitotoken.host.Platform;
import io.github.cognitotoken.host.SearchPath;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The browser of this machine. It is no child like the others: it goes on when this program ends, and has none of its
 * streams, since whoever reads standard output to its end would wait for the browser's.
 */
public final class SystemBrowser implements Browser {

    /** What cannot open a page says so by then; what can may go on as long as the browser. */
    private static final long MILLIS_TO_FAIL = 1_500;

    private final Environment environment;
    private final ChildSetup setup;

    /**
     * @param setup what its process starts with
     */
    public SystemBrowser(Environment environment, ChildSetup setup) {
        this.environment = environment;
        this.setup = setup;
    }

    @Override
    public Optional<String> absence() {
        boolean hasOwnWindows = Platform.isWindows() || Platform.isMac() || isWindowsSubsystem();
        return new BrowserAbsence(environment, hasOwnWindows).sign();
    }

    @Override
    public boolean open(URI page) {
        for (List<String> command : commands(page.toString())) {
            if (takes(command)) {
                return true;
            }
        }
        return false;
    }

    private List<List<String>> commands(String page) {
        BrowserCommands commands = new BrowserCommands(environment);
        if (Platform.isWindows()) {
            return commands.ofWindows(page);
        }
        if (Platform.isMac()) {
            return commands.ofMac(page);
        }
        return isWindowsSubsystem() ? commands.ofWindowsSubsystem(page) : commands.ofLinux(page);
    }

    private boolean isWindowsSubsystem() {
        return environment.get("WSL_DISTRO_NAME").isPresent();
    }

    private boolean takes(List<String> command) {
        ProcessBuilder child = new ProcessBuilder(inItsOwnSession(command));
        setup.prepare(child);
        child.redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        ChildSecrets.removeFrom(child.environment());
        LauncherVariables.restoreIn(child.environment());
        try {
            Process process = child.start();
            return !process.waitFor(MILLIS_TO_FAIL, TimeUnit.MILLISECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ctrl-C at the terminal is meant for this program: a browser that has just been started stays. */
    private List<String> inItsOwnSession(List<String> command) {
        Optional<String> setsid = Platform.isWindows()
                ? Optional.empty()
                : new SearchPath(environment).find("setsid").map(Object::toString);
        List<String> words = new ArrayList<>();
        setsid.ifPresent(words::add);
        words.addAll(command);
        return words;
    }

    private static File nothing() {
        return new File(Platform.isWindows() ? "NUL" : "/dev/null");
    }
}
