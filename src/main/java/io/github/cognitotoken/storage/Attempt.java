package io.github.cognitotoken.storage;

/**
 * What an attempt to get tokens is made with. Who waits for another's attempt takes its failure only if the own one would
 * be the same.
 *
 * @param inputs all that the outcome may depend on; it may hold secrets
 * @param byPerson whether a person types a part of it, which nobody else can know
 */
public record Attempt(String inputs, boolean byPerson) {

    /** Shows nothing of the inputs. */
    @Override
    public String toString() {
        return "Attempt[redacted" + (byPerson ? ", by a person]" : "]");
    }
}
