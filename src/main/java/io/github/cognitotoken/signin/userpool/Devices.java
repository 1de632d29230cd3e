package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.device.DeviceMemory;
import io.github.cognitotoken.config.RememberDevice;
import io.github.cognitotoken.host.HostName;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.signin.GrantContext;
import java.util.Optional;

/** This machine as a device, in user pools that track devices. */
final class Devices {

    private static final String QUESTION =
            "Remember this machine, so that it replaces the second factor from now on? [y/N] ";

    private Devices() {}

    /** Empty if nothing is cached: without a file for its secret the device could not be proven later. */
    static Optional<DeviceMemory> memory(GrantContext context) {
        if (!context.isCaching()) {
            return Optional.empty();
        }
        RememberDevice setting = context.settings().rememberDevice();
        Prompter prompter = context.prompter();
        return Optional.of(new DeviceMemory(
                new FileDeviceStore(
                        context.cacheFolder(),
                        context.seal(),
                        context.redaction(),
                        context.query().endpoint(),
                        context.query().clientId()),
                setting == RememberDevice.ASK ? Optional.empty() : Optional.of(setting == RememberDevice.YES),
                () -> prompter.canAsk()
                        && prompter.confirm("an answer", QUESTION, "give --remember-device yes or no", false),
                () -> "cognito-token on " + HostName.of(context.host().environment()),
                context.diagnostics()));
    }
}
