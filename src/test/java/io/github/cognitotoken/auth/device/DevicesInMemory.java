package io.github.cognitotoken.auth.device;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Devices that are kept for the time of a test. */
public final class DevicesInMemory implements DeviceStore {

    private final Map<String, RememberedDevice> devices = new HashMap<>();
    private boolean full;

    /** From now on nothing more is kept. */
    void fill() {
        full = true;
    }

    @Override
    public Optional<RememberedDevice> find(String username) {
        return Optional.ofNullable(devices.get(username));
    }

    @Override
    public boolean save(Set<String> usernames, RememberedDevice device) {
        if (!full) {
            usernames.forEach(name -> devices.put(name, device));
        }
        return !full;
    }

    @Override
    public void forget(String username) {
        find(username).ifPresent(device -> devices.values().removeIf(device::equals));
    }
}
