package io.github.cognitotoken.auth.device;

import io.github.cognitotoken.host.Diagnostics;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What a sign-in needs to make this machine known to a user pool that tracks devices.
 *
 * @param decided whether the device is to be remembered, where that was said beforehand
 * @param ask asks the person for it, where the pool leaves it to them
 * @param deviceName the name by which the user will find this machine among the devices
 * @param diagnostics told what goes wrong: tokens are handed out all the same
 */
public record DeviceMemory(
        DeviceStore store,
        Optional<Boolean> decided,
        BooleanSupplier ask,
        Supplier<String> deviceName,
        Diagnostics diagnostics) {}
