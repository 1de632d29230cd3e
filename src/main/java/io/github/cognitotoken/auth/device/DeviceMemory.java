package io.github.cognitotoken.auth.device;

import io.github.cognitotoken.host.Diagnostics;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The collaborators for devices of a sign-in, in user pools that track devices.
 *
 * @param decided whether to remember the device; empty if the settings do not say
 * @param ask asks the person, if the pool lets users decide
 * @param deviceName the name of this machine in the user's list of devices
 * @param diagnostics receives warnings, since a sign-in succeeds without a device
 */
public record DeviceMemory(
        DeviceStore store,
        Optional<Boolean> decided,
        BooleanSupplier ask,
        Supplier<String> deviceName,
        Diagnostics diagnostics) {}
