package io.github.cognitotoken.storage;

/** This program did not write the content of the file. The message continues "… is not used: ". */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    public Unreadable(String message) {
        super(message);
    }
}
