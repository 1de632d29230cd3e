package io.github.cognitotoken.userpool;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The devices of a user. */
final class Devices {

    private final Map<String, Device> all = new ConcurrentHashMap<>();

    Device add(String region) {
        Device device = new Device(region);
        all.put(device.key(), device);
        return device;
    }

    Device require(String key) {
        return Optional.ofNullable(all.get(key))
                .orElseThrow(() -> new Refusal(400, "ResourceNotFoundException", "Device does not exist."));
    }

    Optional<Device> confirmed(String key) {
        return Optional.ofNullable(all.get(key)).filter(Device::isConfirmed);
    }

    void forget(String key) {
        all.remove(require(key).key());
    }
}
