package io.github.cognitotoken.config.profile.amplify;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration file of AWS Amplify: amplify_outputs.json, aws-exports.js, amplifyconfiguration.json or .dart, or
 * another script of the project. Only the literals in it are read.
 */
final class AmplifyFile {

    private final ScriptLiterals literals;
    private final String name;

    private AmplifyFile(String text, String name) {
        this.literals = ScriptLiterals.of(text);
        this.name = name;
    }

    /**
     * Reads the text of a file.
     *
     * @param name of the file, for error texts
     * @param clientId the app client to use, if the file has several
     * @throws Failure if it names no app client, or several
     */
    static ClientFacts read(String text, String name, Optional<String> clientId) {
        return new AmplifyFile(text, name).facts(clientId);
    }

    private ClientFacts facts(Optional<String> wanted) {
        Found client = client(wanted);
        ClientFacts facts = new ClientFacts(name);
        for (ClientItem item : ClientItem.values()) {
            facts.with(item, item == ClientItem.CLIENT_ID ? Optional.of(client.id()) : client.find(item));
        }
        return facts.withUnread(literals.spread());
    }

    private Found client(Optional<String> wanted) {
        List<Found> found = new ArrayList<>();
        for (Map<String, String> object : literals.objects()) {
            object.forEach((path, value) -> {
                boolean isNew = found.stream().noneMatch(other -> other.id().equals(value));
                if (isClientId(path) && !value.isEmpty() && isNew) {
                    found.add(new Found(value, path, object));
                }
            });
        }
        return only(found, wanted);
    }

    private Found only(List<Found> found, Optional<String> wanted) {
        if (found.isEmpty()) {
            throw Failure.configuration(
                    name + " names no app client of a user pool",
                    "name another file, such as amplify_outputs.json; or give the values yourself:"
                            + " cognito-token profile add");
        }
        List<Found> left = found.stream()
                .filter(client -> wanted.isEmpty() || client.id().equals(wanted.get()))
                .toList();
        if (left.size() != 1) {
            List<String> ids =
                    found.stream().map(client -> ExternalText.of(client.id())).toList();
            throw Failure.configuration(
                    name + " names " + (left.isEmpty() ? "other app clients: " : "several app clients: ")
                            + String.join(", ", ids),
                    "choose one: --client-id ID");
        }
        return left.get(0);
    }

    private static boolean isClientId(String path) {
        return ClientItem.CLIENT_ID.paths().stream().anyMatch(end -> endsWith(path, end));
    }

    private static boolean endsWith(String path, String end) {
        return path.equals(end) || path.endsWith("." + end);
    }

    /** An app client in an object of the file. */
    private record Found(String id, String path, Map<String, String> object) {

        /**
         * The facts about it: first from the object of the client id, then from the rest of the same outermost object.
         */
        Optional<String> find(ClientItem item) {
            String beside = path.substring(0, path.lastIndexOf('.') + 1);
            return beside(beside, item).or(() -> anywhere(item));
        }

        private Optional<String> beside(String prefix, ClientItem item) {
            for (String end : item.paths()) {
                String own = item == ClientItem.REGION ? end.substring(end.lastIndexOf('.') + 1) : end;
                if (object.containsKey(prefix + own)) {
                    return Optional.of(object.get(prefix + own));
                }
            }
            return Optional.empty();
        }

        private Optional<String> anywhere(ClientItem item) {
            for (String end : item.paths()) {
                for (Map.Entry<String, String> member : object.entrySet()) {
                    if (endsWith(member.getKey(), end)) {
                        return Optional.of(member.getValue());
                    }
                }
            }
            return Optional.empty();
        }
    }
}
