package io.github.cognitotoken.config.profile.amplify;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.SmallInput;
import io.github.cognitotoken.host.file.FileProblem;
import io.github.cognitotoken.host.file.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads the facts about an app client from a file, standard input or an address. */
public final class ClientSource {

    /** The same file may hold the description of a large data model. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private final InputStream stdin;

    public ClientSource(InputStream stdin) {
        this.stdin = stdin;
    }

    /**
     * Reads a source.
     *
     * @param source the path of a file, {@code -} for standard input, or an address, which is parsed and not fetched
     * @param clientId the app client to use, if the source names several
     * @throws Failure if it cannot be read, or names no app client
     */
    public ClientFacts read(String source, Optional<String> clientId) {
        if (source.contains("://")) {
            return ManagedLoginUrl.read(source);
        }
        String name = source.equals("-") ? "standard input" : ExternalText.of(withoutQuery(source));
        try {
            return AmplifyFile.read(text(source), name, clientId);
        } catch (IOException e) {
            throw Failure.configuration(
                            name + " cannot be read: " + FileProblem.of(e),
                            "name an amplify_outputs.json, an aws-exports.js, the address of a managed login page, or"
                                    + " USER_POOL_ID/CLIENT_ID")
                    .causedBy(e);
        }
    }

    private String text(String source) throws IOException {
        if (source.equals("-")) {
            return SmallInput.text(stdin, MAX_BYTES);
        }
        return SmallInput.text(InputFile.read(source, MAX_BYTES), MAX_BYTES);
    }

    /** Hides the query of a mistyped address, since it may hold a one-time code. */
    private static String withoutQuery(String source) {
        int query = source.indexOf('?');
        return query < 0 ? source : source.substring(0, query) + "?...";
    }
}
