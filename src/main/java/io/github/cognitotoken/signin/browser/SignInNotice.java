package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.host.terminal.Terminal;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import io.github.cognitotoken.output.QrCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Tells the person which address to open, and how the answer comes back to this machine. */
final class SignInNotice {

    /** Rows of the prompt below a QR code. */
    private static final int PROMPT_ROWS = 4;

    /** Variables that VS Code sets where the terminal runs on another machine than its window. */
    private static final List<String> VS_CODE =
            List.of("CODESPACES", "REMOTE_CONTAINERS", "VSCODE_IPC_HOOK_CLI", "VSCODE_INJECTION");

    private static final String INVITATION =
            "Paste the address that the browser ends on, or its code, and press Enter; it is not shown.\n";

    private final Diagnostics diagnostics;
    private final Environment environment;
    private final BooleanSupplier stderrIsTerminal;
    private final Supplier<Optional<Terminal.Size>> size;

    /** @param size of the terminal, where there is one */
    SignInNotice(
            Diagnostics diagnostics,
            Environment environment,
            BooleanSupplier stderrIsTerminal,
            Supplier<Optional<Terminal.Size>> size) {
        this.diagnostics = diagnostics;
        this.environment = environment;
        this.stderrIsTerminal = stderrIsTerminal;
        this.size = size;
    }

    /** A browser is going to be opened here. */
    void opening(URI address) {
        diagnostics.note("opening the browser to sign in; if it does not open, open this address yourself:");
        diagnostics.line(address.toString());
    }

    void notOpened() {
        diagnostics.note("no browser could be opened");
    }

    /** The person opens the address, here or elsewhere. */
    void openYourself(URI address, String why) {
        diagnostics.note("no browser is opened here (" + why + "); open this address in any browser to sign in:");
        diagnostics.line(address.toString());
        if (stderrIsTerminal.getAsBoolean()) {
            qrCode(address).ifPresent(diagnostics::picture);
        }
    }

    /** How the answer of a browser elsewhere reaches this machine. */
    void waysBack(RedirectUri uri) {
        if (!uri.isLoopback()) {
            diagnostics.note("the browser ends on " + uri.text() + ", which shows what to paste here");
            return;
        }
        Optional<String> connection = environment.get("SSH_CONNECTION");
        if (connection.isPresent()) {
            diagnostics.note("to sign in with the browser of your own machine, run there first: ssh -L " + uri.port()
                    + ":" + uri.host() + ":" + uri.port() + " " + host(connection.get()));
        } else if (VS_CODE.stream().anyMatch(name -> environment.get(name).isPresent())) {
            diagnostics.note("VS Code forwards port " + uri.port()
                    + " by itself: the browser of your own machine comes back here");
        }
        diagnostics.note(
                "if the browser cannot come back here, an error page is what it ends on; its address is what counts:"
                        + " request it on this machine, curl 'ADDRESS', or paste it");
    }

    /** The third of four words is the address of this machine that the client connected to. */
    private String host(String connection) {
        String[] words = connection.split(" ", -1);
        String user = environment.get("USER").map(name -> name + "@").orElse("");
        return words.length == 4 ? user + words[2] : "HOST";
    }

    /** What the terminal shows above the pasted line: the QR code too, where stderr goes to a file. */
    String invitation(URI address) {
        return stderrIsTerminal.getAsBoolean() ? INVITATION : qrCode(address).orElse("") + INVITATION;
    }

    /** A QR code that does not fit would be of no use. */
    private Optional<String> qrCode(URI address) {
        return size.get().flatMap(room -> {
            QrCode code = QrCode.of(address.toString());
            boolean fits = room.columns() >= code.columns() && room.rows() >= code.rows() + PROMPT_ROWS;
            return fits ? Optional.of(code.lines()) : Optional.empty();
        });
    }
}
