package io.github.cognitotoken.host.terminal;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;

/** {@code /dev/tty}. This process may use it only while it is in the terminal's foreground group. */
final class ControllingTerminal implements Terminal {

    private boolean inBackground;

    @Override
    public Optional<Dialogue> open() {
        try {
            FileInputStream in = new FileInputStream(SystemTool.TTY);
            try {
                inBackground = !ForegroundGroup.isOurs();
                if (!inBackground) {
                    return Optional.of(new TtyDialogue(in, new FileOutputStream(SystemTool.TTY)));
                }
            } catch (IOException e) {
                in.close();
                return Optional.empty();
            }
            in.close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no controlling terminal: ENXIO
        }
    }

    @Override
    public String absence() {
        return inBackground ? "this process runs in the background of its terminal" : Terminal.super.absence();
    }
}
