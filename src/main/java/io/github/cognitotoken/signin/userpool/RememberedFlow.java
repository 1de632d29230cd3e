package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.FlowMemory;
import io.github.cognitotoken.storage.Digest;
import io.github.cognitotoken.storage.StorageFolder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One file for each app client. It is also stored with {@code --no-cache}, since it holds nothing about users. */
final class RememberedFlow implements FlowMemory {

    private final StorageFolder folder;
    private final String file;

    RememberedFlow(StorageFolder folder, String endpoint, String clientId) {
        this.folder = folder;
        this.file = new Digest("flow").add(endpoint).add(clientId).hex() + ".flow";
    }

    @Override
    public Optional<String> recall() {
        Optional<String> flow = folder.read(file).map(content -> new String(content, StandardCharsets.UTF_8));
        if (flow.isPresent() && !flow.get().matches("[a-z-]{1,32}")) {
            folder.broken(file, "it names no flow");
            return Optional.empty();
        }
        return flow;
    }

    @Override
    public void remember(String flow) {
        if (!recall().equals(Optional.of(flow))) {
            folder.note(file, flow.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void forget() {
        folder.delete(file);
    }
}
