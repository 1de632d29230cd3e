package io.github.cognitotoken.cache;

/** How the content of a file is protected beyond the file's own mode. */
public interface Seal {

    /** Nothing is added: the mode protects it. */
    Seal NONE = new Seal() {
        @Override
        public byte[] close(String name, byte[] content) {
            return content;
        }

        @Override
        public byte[] open(String name, byte[] sealed) {
            return sealed;
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
     * @throws Broken if it was not made so
     * @throws io.github.cognitotoken.failure.Failure if nothing can be opened now
     */
    byte[] open(String name, byte[] sealed) throws Broken;

    /** What stands in a file was not sealed by us, or for another file. */
    final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        public Broken(String message) {
            super(message);
        }
    }
}
