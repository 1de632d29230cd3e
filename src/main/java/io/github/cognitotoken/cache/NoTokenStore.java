package io.github.cognitotoken.cache;

import java.util.List;
import java.util.Optional;

/** Keeps nothing: {@code --no-cache}. */
public final class NoTokenStore implements TokenStore {

    @Override
    public Optional<Entry> find(Selection selection) {
        return Optional.empty();
    }

    @Override
    public boolean put(Entry entry) {
        return false;
    }

    @Override
    public void link(Selection selection, Entry entry, boolean current) {
        // nothing leads to what is not kept
    }

    @Override
    public void forget(Entry entry) {
        // nothing is remembered
    }

    @Override
    public List<Entry> all() {
        return List.of();
    }

    @Override
    public Turn turn(String name) {
        return Turn.alone();
    }
}
