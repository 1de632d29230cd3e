package io.github.cognitotoken.storage;

/** Protects the content of a file beyond the file's mode. */
public interface Seal {

    /** No further protection: the mode has to do. */
    Seal NONE = new Seal() {
        @Override
        public byte[] close(String name, byte[] content) {
            return content;
        }

        @Override
        public byte[] open(String name, byte[] stored) throws Unreadable {
            if (SealedFile.isSealed(stored)) {
                throw new Unreadable("it is encrypted: COGNITO_CACHE=keyring reads it");
            }
            return stored;
        }
    };

    /**
     * Seals content before it is written.
     *
     * @param name the file's name, to which the seal is bound
     * @throws io.github.cognitotoken.failure.Failure if it cannot be sealed
     */
    byte[] close(String name, byte[] content);

    /**
     * Opens content that {@link #close} sealed for the same name.
     *
     * @throws Unreadable if {@link #close} did not seal it
     * @throws io.github.cognitotoken.failure.Failure if the key cannot be obtained
     */
    byte[] open(String name, byte[] stored) throws Unreadable;

    /** Whether it needs a key, which only a command can obtain. */
    default boolean needsKey() {
        return false;
    }

    /**
     * Makes sure that content can be sealed. Called before tokens are obtained, since they would be lost without a key.
     *
     * @throws io.github.cognitotoken.failure.Failure if it cannot
     */
    default void prepare() {
        // without a key there is nothing to prepare
    }
}
