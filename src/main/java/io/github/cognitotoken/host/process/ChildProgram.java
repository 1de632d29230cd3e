package io.github.cognitotoken.host.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program to run. The text form shows no value, since values may be tokens.
 *
 * @param command the program and its arguments
 * @param variables what it gets besides the environment of this process; a variable without a value is removed
 */
public record ChildProgram(List<String> command, Map<String, Optional<String>> variables) {

    void setVariablesIn(Map<String, String> environment) {
        variables.forEach((name, value) ->
                value.ifPresentOrElse(present -> environment.put(name, present), () -> environment.remove(name)));
    }

    @Override
    public String toString() {
        return "ChildProgram" + variables.keySet();
    }
}
