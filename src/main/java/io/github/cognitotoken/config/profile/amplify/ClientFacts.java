package io.github.cognitotoken.config.profile.amplify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a source says about an app client. A secret may be among it, so its text form names the items only. */
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

    /** Parts of the source whose value only a run would tell, such as {@code ...outputs}. */
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
