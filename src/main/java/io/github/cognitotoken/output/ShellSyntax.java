package io.github.cognitotoken.output;

/** How a shell sets and unsets an exported variable. */
interface ShellSyntax {

    /** The line that sets it, the value quoted so that nothing in it is interpreted. */
    String set(String name, String value);

    /** The line that unsets it. */
    String unset(String name);
}
