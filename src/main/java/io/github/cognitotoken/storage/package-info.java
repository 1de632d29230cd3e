/**
 * What is stored between runs, whatever it is: private files, locks, one attempt at a time among all processes with an
 * outcome that they share, seals, ledgers. Start reading at {@code StorageFolder}, which holds the files, and at
 * {@code SingleFlight}, which hands out leases.
 */
package io.github.cognitotoken.storage;
