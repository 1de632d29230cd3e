package io.github.cognitotoken.storage;

/** How the content of a file is protected beyond the file's own mode. */
public interface Seal {

    /** Nothing is added: the mode protects it. */
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
     * Opens what {@link #close} made for the same name.
     *
     * @throws Unreadable if it was not made so
     * @throws io.github.cognitotoken.failure.Failure if nothing can be opened now
     */
    byte[] open(String name, byte[] stored) throws Unreadable;

    /** Whether a key is needed, which a command has to be run for. */
    default boolean needsKey() {
        return false;
    }

    /**
     * Makes sure that content can be sealed, before something is fetched that is to be kept.
     *
     * @throws io.github.cognitotoken.failure.Failure if it cannot
     */
    default void prepare() {
        // without a key there is nothing to prepare
    }
}
