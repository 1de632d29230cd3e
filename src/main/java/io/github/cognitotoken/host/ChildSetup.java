package io.github.cognitotoken.host;

/** Sets what a child process starts with; without it a child has the environment, folder and stderr of this process. */
@FunctionalInterface
public interface ChildSetup {

    /** Changes nothing. */
    ChildSetup INHERIT = child -> {};

    /** Called once for each child, before it starts. */
    void prepare(ProcessBuilder child);
}
