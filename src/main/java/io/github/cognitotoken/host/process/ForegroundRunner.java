package io.github.cognitotoken.host.process;

/** Runs a program in the place of this one. */
@FunctionalInterface
public interface ForegroundRunner {

    /**
     * Runs the program to its end, with the streams of this process and without a shell in between.
     *
     * @return its exit code; 128 + n if signal n ended it
     * @throws io.github.cognitotoken.failure.Failure of kind {@code NOT_FOUND} or {@code NOT_EXECUTABLE} if it could
     *     not be started
     */
    int run(ChildProgram program);
}
