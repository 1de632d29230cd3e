package io.github.cognitotoken.host;

/** Sets the environment, folder and stderr of a child process. Without it the child inherits those of this process. */
@FunctionalInterface
public interface ChildSetup {

    /** Changes nothing. */
    ChildSetup INHERIT = child -> {};

    /** Called once for each child, before it starts. */
    void prepare(ProcessBuilder child);
}
