package io.github.cognitotoken.storage;

/**
 * The inputs of an attempt to obtain tokens. A waiting process takes over the failure of another process only if its
 * own attempt would have the same inputs.
 *
 * @param inputs everything that the outcome may depend on; it may hold secrets
 * @param byPerson whether a person types a part of the inputs, which no other process can know
 */
public record Attempt(String inputs, boolean byPerson) {

    /** Shows nothing of the inputs. */
    @Override
    public String toString() {
        return "Attempt[redacted" + (byPerson ? ", by a person]" : "]");
    }
}
