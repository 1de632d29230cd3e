package io.github.cognitotoken.userpool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PoolMainTest {

    @Test
    void https_printsWhereItIs_andEndsWithStdin() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PoolMain.class.getName(),
                        "--https")
                .redirectError(Redirect.INHERIT)
                .start();
        try (BufferedReader stdout = process.inputReader(UTF_8)) {
            JsonObject line = JsonParser.parseString(stdout.readLine()).getAsJsonObject();
            Path caBundle = Path.of(line.get("ca_bundle").getAsString());

            assertThat(URI.create(line.get("endpoint").getAsString()))
                    .hasScheme("https")
                    .hasHost("127.0.0.1");
            assertThat(line.keySet()).contains("user_pool_id", "client_id", "username", "password");
            assertThat(caBundle).content().startsWith("-----BEGIN CERTIFICATE-----");
            process.getOutputStream().close();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(Files.exists(caBundle)).isFalse();
        } finally {
            process.destroyForcibly();
        }
    }
}
