package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.device.DeviceStore;
import io.github.cognitotoken.auth.device.RememberedDevice;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.storage.Digest;
import io.github.cognitotoken.storage.Seal;
import io.github.cognitotoken.storage.StorageFolder;
import io.github.cognitotoken.storage.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Stores one file for each user's device, under the canonical username, and small files that map other names to it. */
final class FileDeviceStore implements DeviceStore {

    private static final String DEVICE = ".device";
    private static final String ALIAS = ".alias";

    private final StorageFolder folder;
    private final Seal seal;
    private final Redaction redaction;
    private final String endpoint;
    private final String clientId;

    /**
     * @param endpoint the custom endpoint, else the region
     */
    FileDeviceStore(StorageFolder folder, Seal seal, Redaction redaction, String endpoint, String clientId) {
        this.folder = folder;
        this.seal = seal;
        this.redaction = redaction;
        this.endpoint = endpoint;
        this.clientId = clientId;
    }

    @Override
    public Optional<RememberedDevice> find(String username) {
        return read(fileOf(username));
    }

    @Override
    public boolean save(Set<String> usernames, RememberedDevice device) {
        redaction.learn(device.secret().reveal());
        String canonical = usernames.iterator().next();
        String name = name(canonical);
        String file = name + DEVICE;
        if (!folder.write(file, seal.close(file, DeviceJson.write(endpoint, clientId, canonical, device)))) {
            return false;
        }
        usernames.stream()
                .filter(other -> !other.equals(canonical))
                .forEach(other -> folder.write(name(other) + ALIAS, name.getBytes(StandardCharsets.US_ASCII)));
        return true;
    }

    @Override
    public void forget(String username) {
        folder.delete(fileOf(username));
    }

    /** The file for that name, whether it exists or not. */
    private String fileOf(String username) {
        String name = name(username);
        Optional<String> target =
                folder.read(name + ALIAS).map(content -> new String(content, StandardCharsets.US_ASCII));
        if (target.isPresent() && !Digest.isName(target.get())) {
            folder.broken(name + ALIAS, "it names no device");
            target = Optional.empty();
        }
        return target.orElse(name) + DEVICE;
    }

    private Optional<RememberedDevice> read(String file) {
        Optional<byte[]> content = folder.read(file);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try {
            RememberedDevice device = DeviceJson.read(seal.open(file, content.get()));
            redaction.learn(device.secret().reveal());
            return Optional.of(device);
        } catch (Unreadable e) {
            folder.broken(file, e.getMessage());
            return Optional.empty();
        }
    }

    private String name(String username) {
        return new Digest("device").add(endpoint).add(clientId).add(username).hex();
    }
}
