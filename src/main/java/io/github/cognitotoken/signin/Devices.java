package io.github.cognitotoken.signin;

import io.github.cognitotoken.auth.device.DeviceMemory;
import io.github.cognitotoken.auth.device.DeviceStore;
import io.github.cognitotoken.config.RememberDevice;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.host.HostName;
import io.github.cognitotoken.host.Prompter;
import java.util.Optional;

/** What becomes of this machine in user pools that track devices. */
final class Devices {

    private static final String QUESTION =
            "Remember this machine, so that it stands in for a second factor from now on? [y/N] ";

    private Devices() {}

    static DeviceMemory memory(
            DeviceStore store,
            RememberDevice setting,
            Prompter prompter,
            Environment environment,
            Diagnostics diagnostics) {
        return new DeviceMemory(
                store,
                setting == RememberDevice.ASK ? Optional.empty() : Optional.of(setting == RememberDevice.YES),
                () -> prompter.canAsk()
                        && prompter.confirm("an answer", QUESTION, "give --remember-device yes or no", false),
                () -> "cognito-token on " + HostName.of(environment),
                diagnostics);
    }
}
