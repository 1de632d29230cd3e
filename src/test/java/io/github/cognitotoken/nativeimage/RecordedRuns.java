package io.github.cognitotoken.nativeimage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.cognitotoken.Main;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs with a process of their own, recorded: what needs this process's signals, and where the AWS SDK finds credentials by
 * what belongs to a process.
 */
final class RecordedRuns {

    /** Which runs. */
    static final String USUAL = "runs";

    static final String DEBUG = "debug";

    private static final String NAME = "bob";
    private static final String PASSWORD = "Correct-Horse-7";
    private static final String SECRET_KEY = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY";

    private final Path folder;
    private final UserPool pool;
    private final Map<String, String> environment = new HashMap<>();

    private RecordedRuns(Path folder, UserPool pool) {
        this.folder = folder;
        this.pool = pool;
        environment.putAll(Map.of(
                "AWS_ENDPOINT_URL",
                pool.endpoint().toString(),
                "COGNITO_CLIENT_ID",
                pool.client().id(),
                "COGNITO_USER_POOL_ID",
                pool.id(),
                "COGNITO_USERNAME",
                NAME,
                "COGNITO_PASSWORD",
                PASSWORD,
                "COGNITO_CACHE",
                "none"));
    }

    /**
     * Runs them.
     *
     * @param args the program's jar, the file for the records, a folder for files, and which runs
     */
    public static void main(String[] args) throws IOException {
        Recorder.install(Path.of(args[0]), Path.of(args[1]));
        try (UserPool pool = UserPool.http()
                .client(client -> client.flows("ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH"))
                .user(NAME, user -> user.password(PASSWORD))
                .start()) {
            Path folder = Path.of(args[2]);
            RecordedRuns runs = new RecordedRuns(folder, pool);
            if (args[3].equals(DEBUG)) {
                runs.run(0, "--debug");
            } else {
                runs.run(0, "exec", "true");
                runs.administrators();
            }
        }
        System.exit(0);
    }

    private void administrators() throws IOException {
        profile("keys", "aws_access_key_id = " + pool.accessKeyId() + "\naws_secret_access_key = " + SECRET_KEY);
        run(0, "--flow", "admin");
        profile("command", "credential_process = echo '" + credentials("SecretAccessKey") + "'");
        run(0, "--flow", "admin");
        profile("role", "role_arn = arn:aws:iam::123456789012:role/x\ncredential_source = Environment");
        run(3, "--flow", "admin");
        profile(
                "sso",
                "sso_start_url = https://example.invalid\nsso_region = us-east-1\nsso_account_id = 123456789012"
                        + "\nsso_role_name = x");
        run(3, "--flow", "admin");
        profile("none", "region = us-east-1");
        System.setProperty("aws.webIdentityTokenFile", folder.resolve("config").toString());
        System.setProperty("aws.roleArn", "arn:aws:iam::123456789012:role/x");
        run(3, "--flow", "admin");
        System.clearProperty("aws.webIdentityTokenFile");
        metadata();
    }

    /** The services by which a container and an EC2 instance hand over credentials. */
    private void metadata() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/credentials", exchange -> answer(exchange, credentials("Token")));
        server.createContext("/latest/api/token", exchange -> answer(exchange, "a-token"));
        String roles = "/latest/meta-data/iam/security-credentials";
        for (String path : List.of(roles, roles + "-extended")) {
            server.createContext(path, exchange -> {
                boolean isRole = exchange.getRequestURI().getPath().endsWith("/x");
                answer(exchange, isRole ? credentials("Token") : "x");
            });
        }
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        System.setProperty("aws.containerCredentialsFullUri", address + "/credentials");
        run(0, "--flow", "admin");
        System.clearProperty("aws.containerCredentialsFullUri");
        System.setProperty("aws.ec2MetadataServiceEndpoint", address);
        run(0, "--flow", "admin");
        server.stop(0);
    }

    private String credentials(String more) {
        return "{\"Version\":1,\"Code\":\"Success\",\"AccessKeyId\":\"" + pool.accessKeyId()
                + "\",\"SecretAccessKey\":\"" + SECRET_KEY + "\",\"" + more + "\":\"" + SECRET_KEY
                + "\",\"Expiration\":\"2099-01-01T00:00:00Z\"}";
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Makes this profile the one of AWS's files. */
    private void profile(String name, String lines) throws IOException {
        Path config = Files.writeString(folder.resolve("config"), "[profile " + name + "]\n" + lines + "\n");
        System.setProperty("aws.configFile", config.toString());
        System.setProperty("aws.sharedCredentialsFile", folder.resolve("none").toString());
        System.setProperty("aws.profile", name);
    }

    private void run(int expected, String... arguments) {
        Host host = Host.builder()
                .environment(environment::get)
                .terminal(Optional::empty)
                .stdout(OutputStream.nullOutputStream())
                .build();
        int code = Main.run(host, arguments);
        if (code != expected) {
            System.err.println(String.join(" ", arguments) + " with the profile " + System.getProperty("aws.profile")
                    + " ended with " + code);
            System.exit(1);
        }
    }
}
