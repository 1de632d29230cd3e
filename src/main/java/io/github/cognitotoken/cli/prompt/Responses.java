package io.github.cognitotoken.cli.prompt;

import io.github.cognitotoken.config.ChallengeAnswers;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SecretSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Given answers by the API's names, as values or as commands that print them. */
public final class Responses {

    private final ChallengeAnswers answers;
    private final SecretReader secrets;
    private final Set<String> used = new HashSet<>();

    Responses(ChallengeAnswers answers, SecretReader secrets) {
        this.answers = answers;
        this.secrets = secrets;
    }

    /** The answer of that name. A command runs each time, since the pool may ask several questions. */
    Optional<String> get(String name) {
        used.add(name);
        return Optional.ofNullable(answers.responses().get(name))
                .or(() -> Optional.ofNullable(answers.responseCommands().get(name))
                        .map(this::printed));
    }

    /** The answers whose names have this prefix, by the rest of the name. */
    Map<String, String> below(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        Stream.concat(answers.responseCommands().keySet().stream(), answers.responses().keySet().stream())
                .filter(name -> name.startsWith(prefix))
                .forEach(name ->
                        found.put(name.substring(prefix.length()), get(name).orElseThrow()));
        return found;
    }

    /** The names of unused answers. */
    List<String> unused() {
        return Stream.concat(answers.responses().keySet().stream(), answers.responseCommands().keySet().stream())
                .distinct()
                .filter(name -> !used.contains(name))
                .toList();
    }

    /** All of them. */
    Map<String, String> all() {
        used.addAll(answers.responses().keySet());
        used.addAll(answers.responseCommands().keySet());
        Map<String, String> all = new LinkedHashMap<>();
        answers.responseCommands().forEach((name, command) -> all.put(name, printed(command)));
        all.putAll(answers.responses());
        return all;
    }

    private String printed(SecretSource command) {
        return secrets.read("answer", command).reveal();
    }
}
