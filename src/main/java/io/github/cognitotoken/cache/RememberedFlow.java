package io.github.cognitotoken.cache;

import io.github.cognitotoken.auth.FlowMemory;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A file for each app client, kept where tokens are not, too: it tells nothing of anybody. */
public final class RememberedFlow implements FlowMemory {

    private static final int LONGEST = 32;

    private final CacheFolder folder;
    private final String file;

    public RememberedFlow(CacheFolder folder, String place, String clientId) {
        this.folder = folder;
        this.file = new Digest("flow").add(place).add(clientId).hex() + ".flow";
    }

    @Override
    public Optional<String> recall() {
        return folder.read(file)
                .filter(content -> content.length <= LONGEST)
                .map(content -> new String(content, StandardCharsets.UTF_8));
    }

    @Override
    public void remember(String flow) {
        if (!recall().equals(Optional.of(flow))) {
            folder.note(file, flow.getBytes(StandardCharsets.UTF_8));
        }
    }
}
