package io.github.cognitotoken.amplify;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.SmallInput;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads what a file, standard input or an address says about an app client. */
public final class ClientSource {

    /** The description of a large data model stands in the same file. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private final InputStream stdin;

    public ClientSource(InputStream stdin) {
        this.stdin = stdin;
    }

    /**
     * Reads a source.
     *
     * @param source the path of a file, {@code -} for standard input, or an address, which is taken apart and not fetched
     * @throws Failure if it cannot be read, or says nothing about an app client
     */
    public ClientFacts read(String source) {
        if (source.toLowerCase(Locale.ROOT).matches("https?://.*")) {
            return ManagedLoginUrl.read(source);
        }
        String name = source.equals("-") ? "standard input" : ExternalText.of(source);
        try {
            return AmplifyFile.read(text(source), name);
        } catch (IOException e) {
            throw Failure.configuration(
                            name + " cannot be read: " + reason(e),
                            "name an amplify_outputs.json, an aws-exports.js, the address of a managed login page, or"
                                    + " USER_POOL_ID/CLIENT_ID")
                    .causedBy(e);
        }
    }

    private String text(String source) throws IOException {
        if (source.equals("-")) {
            return SmallInput.text(stdin, MAX_BYTES);
        }
        try {
            Path file = Path.of(source);
            if (Files.isDirectory(file)) {
                throw new IOException("it is a folder");
            }
            // not Files: a named pipe, as <(command) makes it, must work too
            try (InputStream in = new FileInputStream(file.toFile())) {
                return SmallInput.text(in, MAX_BYTES);
            }
        } catch (InvalidPathException e) {
            throw new IOException("it is not a path", e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof MalformedInputException) {
            return "it is not UTF-8 text";
        }
        // the JDK's message ends with the reason in brackets, and names the file before it
        return e instanceof FileNotFoundException
                ? ExternalText.of(e.getMessage().replaceFirst("(?s)^.*\\((.*)\\)$", "$1"))
                : ExternalText.of(e.getMessage());
    }
}
