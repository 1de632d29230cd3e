package io.github.cognitotoken.storage;

/**
 * A storage folder with the seal of its files and the single flights in it: all that a store of secrets needs.
 *
 * @param seal protects files with secrets
 * @param flights one attempt at a time among all processes that use the folder
 */
public record SealedFolder(StorageFolder folder, Seal seal, SingleFlight flights) {

    /** The ending of files with AWS credentials. They belong to the cached tokens of that name, and go with them. */
    public static final String AWS_CREDENTIALS = ".aws";
}
