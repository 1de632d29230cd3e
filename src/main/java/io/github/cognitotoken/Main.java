package io.github.cognitotoken;

/** The program's entry point. */
public final class Main {

    private Main() {}

    /** Runs the program and exits with its code. */
    public static void main(String[] args) {
        System.out.println("cognito-token " + Version.NUMBER);
    }
}
