package io.github.cognitotoken.config.profile.amplify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of a source about an app client. One of them may be a secret, so the text form shows only their names. */
public final class ClientFacts {

    private final String source;
    private final List<String> unread = new ArrayList<>();
    private final Map<ClientItem, String> values = new EnumMap<>(ClientItem.class);

    ClientFacts(String source) {
        this.source = source;
    }

    /** The source, in words that continue "the app client id from …". */
    public String source() {
        return source;
    }

    public Optional<String> get(ClientItem item) {
        return Optional.ofNullable(values.get(item));
    }

    /** Parts of the source that have no value until the script runs, such as {@code ...outputs}. */
    public List<String> unread() {
        return List.copyOf(unread);
    }

    ClientFacts withUnread(List<String> parts) {
        unread.addAll(parts);
        return this;
    }

    ClientFacts with(ClientItem item, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> values.put(item, text));
        return this;
    }

    @Override
    public String toString() {
        return values.keySet() + " of " + source;
    }
}
