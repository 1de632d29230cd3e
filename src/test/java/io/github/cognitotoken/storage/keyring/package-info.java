/** Tests of the encryption of the cache, with a store in memory. */
package io.github.cognitotoken.storage.keyring;
