package io.github.cognitotoken.cli.prompt;

import io.github.cognitotoken.auth.FirstCodeSource;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.host.terminal.Terminal;
import io.github.cognitotoken.output.QrCode;
import io.github.cognitotoken.totp.TotpEnrolment;
import java.util.Optional;

/** Shows the QR code and the secret for an authenticator app, and asks for the app's first code. */
public final class FirstCodePrompt implements FirstCodeSource {

    /** The lines below a QR code: an empty line and the prompt. */
    private static final int PROMPT_ROWS = 2;

    private final Prompter prompter;
    private final Diagnostics diagnostics;
    private final String reason;
    private final String what;
    private final String remedy;

    /**
     * @param reason a sentence before the invitation, with a blank at its end; may be empty
     * @param what the name of the code, for errors
     * @param remedy how to do without a terminal
     */
    public FirstCodePrompt(Prompter prompter, Diagnostics diagnostics, String reason, String what, String remedy) {
        this.prompter = prompter;
        this.diagnostics = diagnostics;
        this.reason = reason;
        this.what = what;
        this.remedy = remedy;
    }

    @Override
    public String firstCode(TotpEnrolment enrolment, int wrongCodes) {
        String uri = enrolment.uri().reveal();
        String prompt = wrongCodes > 0 ? "First code: " : invitation(uri) + "\nFirst code: ";
        return prompter.askCode(what, prompt, remedy).reveal();
    }

    @Override
    public boolean canGiveFirstCodeAgain(int wrongCodes) {
        return WrongCodes.allowAnother(wrongCodes, diagnostics);
    }

    /** A QR code that does not fit the terminal is left out, since a part of it cannot be scanned. */
    private String invitation(String uri) {
        QrCode code = QrCode.of(uri);
        Optional<Terminal.Size> size = prompter.size();
        if (size.filter(has -> has.columns() < code.columns() || has.rows() < code.rows() + PROMPT_ROWS)
                .isPresent()) {
            return reason + "Enter this secret into an authenticator app (there is no QR code: the terminal shows "
                    + size.get().columns() + " by " + size.get().rows() + " characters, and the code needs "
                    + code.columns() + " by " + code.rows() + "):\n\n" + uri + "\n";
        }
        return reason + "Scan this with an authenticator app, or enter the secret there:\n\n" + uri + "\n\n"
                + code.lines();
    }
}
