/**
 * Encryption of stored files with a key that only the operating system's store has. Start reading at {@code
 * KeyringSeal}, which seals and opens files, and at {@code CacheKey}, which reads or makes the key.
 */
package io.github.cognitotoken.storage.keyring;
