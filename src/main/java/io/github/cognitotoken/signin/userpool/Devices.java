package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.device.DeviceMemory;
import io.github.cognitotoken.config.RememberDevice;
import io.github.cognitotoken.host.HostName;
import io.github.cognitotoken.host.terminal.Prompter;
import io.github.cognitotoken.signin.GrantContext;
import java.util.Optional;

/** What becomes of this machine in user pools that track devices. */
final class Devices {

    private static final String QUESTION =
            "Remember this machine, so that it stands in for a second factor from now on? [y/N] ";

    private Devices() {}

    /** None where nothing is cached: without a place for its secret a device cannot be proven later. */
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
