package io.github.cognitotoken.config;

/** Where tokens are stored between runs. */
public enum CacheMode {
    /** In files that only their owner can read. */
    FILE,
    /** In such files, encrypted with a key from the operating system's store. */
    KEYRING,
    /** Nowhere. */
    NONE
}
