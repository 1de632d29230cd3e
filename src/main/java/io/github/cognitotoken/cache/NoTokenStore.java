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
    public void prepare() {
        // nothing is kept
    }

    @Override
    public boolean needsKey() {
        return false;
    }

    @Override
    public List<String> names(Selection selection) {
        return List.of();
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public boolean isSealed(String name) {
        return false;
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
    public boolean forget(String name) {
        return true; // nothing is remembered
    }

    @Override
    public void drop(Entry entry) {
        // nothing is kept
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
