/**
 * Encryption of what is stored between runs, with a key that only the operating system's store has. Start reading at
 * {@code KeyringSeal}, which seals and opens files, and at {@code CacheKey}, which gets the key or makes it.
 */
package io.github.cognitotoken.storage.keyring;
