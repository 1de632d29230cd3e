package io.github.cognitotoken.cognitolocal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** cognito-local as a process of ours, with its data in a temporary folder. */
final class ServerProcess implements AutoCloseable {

    /** Without the issuer, its tokens would name port 0. */
    private static final String CONFIGURATION = "{\"UserPoolDefaults\":{\"UsernameAttributes\":[]},"
            + "\"TokenConfig\":{\"IssuerDomain\":\"" + CognitoLocal.ISSUER + "\"}}";

    private static final Pattern READY = Pattern.compile("running on (http://[\\d.:]+)");
    private static final int SECONDS_TO_STOP = 10;

    private final Process process;
    private final Path data;
    private final URI endpoint;

    private ServerProcess(Process process, Path data, URI endpoint) {
        this.process = process;
        this.data = data;
        this.endpoint = endpoint;
    }

    static ServerProcess start(Path program, String code) {
        try {
            Path data = Files.createTempDirectory("cognito-local");
            Path settings = Files.createDirectory(data.resolve(".cognito"));
            Files.writeString(settings.resolve("config.json"), CONFIGURATION);
            Process process = launch(program, code, data);
            // Where the run is cut off, nobody closes the store of the tests.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            BufferedReader output = process.inputReader(UTF_8);
            URI endpoint = awaitReady(output);
            drain(output);
            return new ServerProcess(process, data, endpoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Port 0: the system chooses a free one, the server says which. */
    private static Process launch(Path program, String code, Path data) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", program.toString())
                .directory(data.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PORT", "0");
        builder.environment().put("HOST", "127.0.0.1");
        builder.environment().put("CODE", code);
        return builder.start();
    }

    private static URI awaitReady(BufferedReader output) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append(System.lineSeparator());
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
        }
        throw new IOException("cognito-local ended before it was ready: " + seen);
    }

    /** Its log is long, and a full pipe would stop it. */
    private static void drain(BufferedReader output) {
        Thread thread = new Thread(
                () -> {
                    try (output) {
                        output.transferTo(Writer.nullWriter());
                    } catch (IOException e) {
                        // the process has ended
                    }
                },
                "cognito-local-log");
        thread.setDaemon(true);
        thread.start();
    }

    private void delete() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(data)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
