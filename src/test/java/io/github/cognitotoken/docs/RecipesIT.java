package io.github.cognitotoken.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.e2e.ProtectedApi;
import io.github.cognitotoken.e2e.Tool;
import io.github.cognitotoken.node.Installation;
import io.github.cognitotoken.node.Node;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.ThrowAwayCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the recipes with the built launcher and the real tools: the API gets the token, and nothing at all where the
 * sign-in fails.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the recipes are for bash")
@Order(1)
class RecipesIT {

    private static final String API = "https://api.example.com";
    private static final String MCP = "https://mcp.example.com";

    @TempDir
    private Path home;

    private UserPool pool;
    private ProtectedApi api;
    private UserShell shell;

    @BeforeEach
    void start() throws IOException {
        pool = UserShell.pool();
        api = ProtectedApi.http();
        shell = new UserShell(home, pool).real("curl");
    }

    @AfterEach
    void stop() {
        api.close();
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "jq", "HTTPie", "wget", "GitHub Actions", "GitLab", "Jenkins"})
    void toolsOfTheShell(String name) throws Exception {
        Stream.of("curl", "jq", "wget").filter(name::equals).forEach(Tool::require);
        if (name.equals("HTTPie")) {
            Tool.require("http");
        }
        works(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Newman (Postman)", "httpYac"})
    void toolsOfNpm(String name) throws Exception {
        Node.require(name);
        Path programs = new Installation("api-clients").folder().resolve("node_modules/.bin");
        for (String program : List.of("newman", "httpyac")) {
            shell.program(program, "exec '" + programs.resolve(program) + "' \"$@\"\n");
        }
        shell.file(
                        "orders.http",
                        "GET " + api.url("/orders") + "\nAuthorization: Bearer {{$processEnv COGNITO_ACCESS_TOKEN}}\n")
                .file("orders.json", """
                        {"info": {"name": "orders",
                                  "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
                         "item": [{"name": "orders",
                                   "request": {"method": "GET", "url": "%s",
                                               "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}}}]}
                        """.formatted(api.url("/orders")));
        works(name);
    }

    @Test
    void bruno() throws Exception {
        Node.require("Bruno");
        Path program = new Installation("bruno").folder().resolve("node_modules/.bin/bru");
        shell.program("bru", "exec '" + program + "' \"$@\"\n")
                .file("bruno.json", """
                        {"version": "1", "name": "orders", "type": "collection"}
                        """)
                .file("orders.bru", """
                        meta {
                          name: orders
                          type: http
                          seq: 1
                        }

                        get {
                          url: %s
                          body: none
                          auth: bearer
                        }

                        auth:bearer {
                          token: {{process.env.COGNITO_ACCESS_TOKEN}}
                        }
                        """.formatted(api.url("/orders")));
        works("Bruno");
    }

    @Test
    void kubernetes() throws Exception {
        Tool.assume("kubectl");
        try (ProtectedApi cluster =
                ProtectedApi.https(ThrowAwayCertificate.shared()).answering(call -> "{}")) {
            String setup =
                    """
                    export KUBECONFIG=$HOME/kubeconfig
                    kubectl config set-cluster test --server=%s --certificate-authority='%s' >/dev/null
                    kubectl config set-context test --cluster=test >/dev/null
                    kubectl config use-context test >/dev/null
                    """.formatted(cluster.url(""), ThrowAwayCertificate.shared().pem());
            String recipe = setup + Recipe.named("Kubernetes").script();

            endsWell(shell.runStrictly(recipe));
            assertThat(cluster.calls())
                    .filteredOn(call -> call.path().equals("/api/v1/namespaces"))
                    .isNotEmpty()
                    .allSatisfy(call -> assertThat(call.authorization())
                            .singleElement()
                            .asString()
                            .startsWith("Bearer eyJ"));

            cluster.forget();
            stops(shell.withEmptyCache(), recipe);
            assertThat(cluster.calls()).noneMatch(call -> call.path().equals("/api/v1/namespaces"));
        }
    }

    @Test
    void service_getsAFile() throws Exception {
        shell.program("worker", """
                printf 'header = "Authorization: Bearer %%s"' "$(cat "$BEARER_TOKEN_FILE")" | curl -sSf -K - %s
                """.formatted(api.url("/orders")));
        String recipe = Recipe.named("A service that renews its token").script().replace("./worker", "worker");

        endsWell(shell.runStrictly(recipe));
        tokenCame();
        stops(shell.withEmptyCache(), recipe);
        assertThat(home.resolve("token")).doesNotExist();
    }

    @Test
    void claudeCode_isGivenTheHeader_andAnMcpServerTakesIt() throws Exception {
        Node.require("the MCP inspector");
        JsonObject server = JsonParser.parseString(
                        Recipe.named("MCP: Claude Code").text())
                .getAsJsonObject()
                .getAsJsonObject("mcpServers")
                .getAsJsonObject("orders");
        String helper = server.get("headersHelper").getAsString();
        api.answering(RecipesIT::mcpAnswer);
        Path packages = new Installation("api-clients").folder().resolve("node_modules/@modelcontextprotocol");
        // the command looks for its version where it is installed together with the inspector's web pages
        Files.writeString(packages.resolve("package.json"), "{\"name\": \"inspector\", \"version\": \"0\"}");
        Path inspector = packages.resolve("inspector-cli/build/cli.js");
        // what a client does with the helper's answer
        String client = "headers=$(" + helper + ")\n"
                + "node '" + inspector + "' --cli " + api.url("/mcp") + " --transport http --method tools/list"
                + " --header \"Authorization: $(printf %s \"$headers\" | jq -r .Authorization)\"\n";

        UserShell.Outcome outcome = shell.runStrictly(client);
        endsWell(outcome);
        assertThat(outcome.printed()).contains("\"list_orders\"");
        tokenCame();
        stops(shell.withEmptyCache(), client);
    }

    private static String mcpAnswer(ProtectedApi.Call call) {
        JsonObject request = call.method().equals("POST")
                ? JsonParser.parseString(call.body()).getAsJsonObject()
                : new JsonObject();
        return request.has("id") ? """
                {"jsonrpc": "2.0", "id": %s, "result": {"protocolVersion": "2025-06-18", "capabilities": {"tools": {}},
                 "serverInfo": {"name": "orders", "version": "1"},
                 "tools": [{"name": "list_orders", "inputSchema": {"type": "object"}}]}}""".formatted(request.get("id")) : "";
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor", "code", "codex"})
    void mcpClients_findTheTokenInTheirVariable(String client) throws Exception {
        shell.program(client, """
                printf 'header = "Authorization: Bearer %%s"' "$MCP_TOKEN" | curl -sSf -K - %s
                """.formatted(api.url("/mcp")));
        String line = Recipe.named("MCP: Cursor, VS Code, Codex").lines().stream()
                .filter(command -> (command + " ").contains("exec " + client + " "))
                .collect(Collectors.joining());

        endsWell(shell.runStrictly(line));
        tokenCame();
        stops(shell.withEmptyCache(), line);
    }

    @Test
    void agentCore() throws Exception {
        works("MCP servers of AgentCore, by hand");
        assertThat(Recipe.named("MCP servers of AgentCore, by hand").text()).contains("tools/list");
    }

    @Test
    void awsCredentials_comeFromTheCommand() {
        assertThat(Recipe.named("AWS credentials").lines())
                .contains("credential_process = cognito-token aws -p orders");
    }

    @Test
    void recipes_areAllRunHere() {
        assertThat(Recipe.all().stream().map(Recipe::heading))
                .containsExactlyInAnyOrder(
                        "curl",
                        "jq",
                        "HTTPie",
                        "wget",
                        "Newman (Postman)",
                        "Bruno",
                        "httpYac",
                        "GitHub Actions",
                        "GitLab",
                        "Jenkins",
                        "AWS credentials",
                        "Kubernetes",
                        "A service that renews its token",
                        "MCP: Claude Code",
                        "MCP: Cursor, VS Code, Codex",
                        "MCP servers of AgentCore, by hand");
    }

    private void works(String name) throws Exception {
        String script = Recipe.named(name)
                .script()
                .replace(API, api.url("").toString())
                .replace(MCP, api.url("").toString());

        endsWell(shell.runStrictly(script));
        tokenCame();
        stops(shell.withEmptyCache(), script);
    }

    private static void endsWell(UserShell.Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.printed()).isZero();
        assertThat(outcome.printed()).doesNotContain("error:", "warning:");
    }

    private void tokenCame() {
        assertThat(api.calls())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.authorization())
                        .singleElement()
                        .asString()
                        .startsWith("Bearer eyJ"));
        api.forget();
    }

    /** The sign-in fails: nothing is sent, and the script does not go on. */
    private void stops(UserShell user, String script) throws Exception {
        UserShell.Outcome outcome = user.runStrictly("export COGNITO_PASSWORD=wrong\n" + script + "\necho went on\n");

        assertThat(outcome.exitCode()).as(outcome.printed()).isNotZero();
        assertThat(outcome.printed())
                .contains("error: Cognito refused the sign-in")
                .doesNotContain("went on");
        assertThat(api.calls()).isEmpty();
    }
}
