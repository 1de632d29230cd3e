package io.github.cognitotoken.storage;

/** The content of a file is not what this program writes; the message continues "… is not used: ". */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    public Unreadable(String message) {
        super(message);
    }
}
