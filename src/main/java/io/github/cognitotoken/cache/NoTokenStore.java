package io.github.cognitotoken.cache;

import java.util.List;
import java.util.Optional;

/** Keeps nothing: {@code --no-cache}. */
public final class NoTokenStore implements TokenStore {

    @Override
    public Optional<CacheEntry> find(TokenQuery query) {
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
    public List<String> names(TokenQuery query) {
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
    public boolean put(CacheEntry entry) {
        return false;
    }

    @Override
    public void link(TokenQuery query, CacheEntry entry, boolean current) {
        // nothing leads to what is not kept
    }

    @Override
    public boolean forget(String name) {
        return true; // nothing is remembered
    }

    @Override
    public void drop(CacheEntry entry) {
        // nothing is kept
    }

    @Override
    public List<CacheEntry> all() {
        return List.of();
    }

    @Override
    public Turn turn(String name) {
        return Turn.alone();
    }
}
