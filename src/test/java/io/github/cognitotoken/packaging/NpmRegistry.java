package io.github.cognitotoken.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.cognitotoken.e2e.Launcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A registry on loopback with the packages of a folder, so that npm installs by the very line that people type. */
final class NpmRegistry implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, byte[]> answers = new TreeMap<>();

    private NpmRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static NpmRegistry of(Path folder) throws IOException {
        NpmRegistry registry = new NpmRegistry();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".tgz")).toList()) {
                registry.publish(file);
            }
        }
        return registry;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void publish(Path tarball) throws IOException {
        byte[] content = Files.readAllBytes(tarball);
        JsonObject manifest = JsonParser.parseString(manifestOf(tarball)).getAsJsonObject();
        String name = manifest.get("name").getAsString();
        String version = manifest.get("version").getAsString();
        JsonObject dist = new JsonObject();
        dist.addProperty("tarball", url() + tarball.getFileName());
        dist.addProperty("integrity", integrity(content));
        manifest.add("dist", dist);
        JsonObject tags = new JsonObject();
        tags.addProperty("latest", version);
        JsonObject versions = new JsonObject();
        versions.add(version, manifest);
        JsonObject document = new JsonObject();
        document.addProperty("name", name);
        document.add("dist-tags", tags);
        document.add("versions", versions);
        answers.put("/" + name, document.toString().getBytes(UTF_8));
        answers.put("/" + tarball.getFileName(), content);
    }

    static String manifestOf(Path tarball) {
        return Launcher.command("tar", "xzOf", tarball.toString(), "package/package.json")
                .run()
                .stdout();
    }

    private static String integrity(byte[] content) {
        try {
            return "sha512-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-512").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] answer = answers.get(exchange.getRequestURI().getPath());
        try (exchange) {
            exchange.sendResponseHeaders(answer == null ? 404 : 200, answer == null ? -1 : answer.length);
            if (answer != null) {
                exchange.getResponseBody().write(answer);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
