/**
 * Files that are stored between runs: private files, locks, single flight with shared outcomes, seals and ledgers.
 * Start reading at {@code StorageFolder}, which holds the files, and at {@code SingleFlight}, which hands out leases.
 */
package io.github.cognitotoken.storage;
