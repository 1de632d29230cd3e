package io.github.cognitotoken.cli.prompt;

import io.github.cognitotoken.config.ChallengeAnswers;
import io.github.cognitotoken.config.SecretReader;
import io.github.cognitotoken.config.SecretSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers that were given by the API's own names, as they are or as what a command prints. */
public final class Responses {

    private final ChallengeAnswers answers;
    private final SecretReader secrets;

    Responses(ChallengeAnswers answers, SecretReader secrets) {
        this.answers = answers;
        this.secrets = secrets;
    }

    /** The answer of that name; its command runs each time, since the pool may ask several questions. */
    Optional<String> get(String name) {
        return Optional.ofNullable(answers.responses().get(name))
                .or(() -> Optional.ofNullable(answers.responseCommands().get(name))
                        .map(this::printed));
    }

    /** All of them. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        answers.responseCommands().forEach((name, command) -> all.put(name, printed(command)));
        all.putAll(answers.responses());
        return all;
    }

    private String printed(SecretSource command) {
        return secrets.read("answer", command).reveal();
    }
}
