package io.github.cognitotoken.cognitolocal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.node.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A running cognito-local. It accepts any SECRET_HASH, leaves ExpiresIn and TokenType out of its results, calls wrong
 * passwords InvalidPasswordException and answers 500 to USER_SRP_AUTH.
 */
public final class CognitoLocal implements AutoCloseable {

    /** What every message with a code carries. */
    public static final String CODE = "424242";

    /** What its tokens call it, as a server in a container that is reached at another address. */
    public static final String ISSUER = "http://cognito.example:9229";

    private final ServerProcess process;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private CognitoLocal(ServerProcess process) {
        this.process = process;
    }

    static CognitoLocal start() {
        return new CognitoLocal(ServerProcess.start(program(), CODE));
    }

    static Path program() {
        return new Installation("cognito-local")
                .folder()
                .resolve(Path.of("node_modules", "cognito-local", "lib", "bin", "start.js"));
    }

    public URI endpoint() {
        return process.endpoint();
    }

    /** Returns the new pool's id. */
    public String createPool(String name) {
        JsonObject request = new JsonObject();
        request.addProperty("PoolName", name);
        return created("CreateUserPool", request, "UserPool").get("Id").getAsString();
    }

    /** A client that allows passwords and refreshing. */
    public Client createClient(String poolId, boolean withSecret) {
        JsonArray flows = new JsonArray();
        flows.add("ALLOW_USER_PASSWORD_AUTH");
        flows.add("ALLOW_REFRESH_TOKEN_AUTH");
        JsonObject request = inPool(poolId);
        request.addProperty("ClientName", "tests");
        request.addProperty("GenerateSecret", withSecret);
        request.add("ExplicitAuthFlows", flows);
        JsonObject client = created("CreateUserPoolClient", request, "UserPoolClient");
        return client(client);
    }

    /** A client whose login page sends people back to that address. */
    public Client createClient(String poolId, boolean withSecret, String callbackUrl) {
        JsonArray callbacks = new JsonArray();
        callbacks.add(callbackUrl);
        JsonObject request = inPool(poolId);
        request.addProperty("ClientName", "browsers");
        request.addProperty("GenerateSecret", withSecret);
        request.add("CallbackURLs", callbacks);
        return client(created("CreateUserPoolClient", request, "UserPoolClient"));
    }

    private static Client client(JsonObject description) {
        return new Client(
                description.get("ClientId").getAsString(),
                Optional.ofNullable(description.get("ClientSecret")).map(secret -> secret.getAsString()));
    }

    /** A confirmed user with a verified e-mail address. */
    public void createUser(String poolId, String username, String password) {
        createUserWithTemporaryPassword(poolId, username, password);
        JsonObject request = inPool(poolId);
        request.addProperty("Username", username);
        request.addProperty("Password", password);
        request.addProperty("Permanent", true);
        call("AdminSetUserPassword", request);
    }

    /** A user whose first sign-in is answered by NEW_PASSWORD_REQUIRED. */
    public void createUserWithTemporaryPassword(String poolId, String username, String password) {
        JsonArray attributes = new JsonArray();
        attributes.add(attribute("email", username + "@example.com"));
        attributes.add(attribute("email_verified", "true"));
        JsonObject request = inPool(poolId);
        request.addProperty("Username", username);
        request.addProperty("TemporaryPassword", password);
        request.addProperty("MessageAction", "SUPPRESS");
        request.add("UserAttributes", attributes);
        call("AdminCreateUser", request);
    }

    /**
     * Gives a user an authenticator app, whose codes every sign-in of theirs asks for from then on.
     *
     * @param codeOf what the app shows now, by its secret
     * @return the app's secret in Base32
     */
    public String addAuthenticator(
            String poolId, Client client, String username, String password, UnaryOperator<String> codeOf) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("USERNAME", username);
        parameters.addProperty("PASSWORD", password);
        JsonObject signIn = new JsonObject();
        signIn.addProperty("AuthFlow", "USER_PASSWORD_AUTH");
        signIn.addProperty("ClientId", client.id());
        signIn.add("AuthParameters", parameters);
        JsonObject request = new JsonObject();
        request.add(
                "AccessToken",
                created("InitiateAuth", signIn, "AuthenticationResult").get("AccessToken"));
        String secret =
                call("AssociateSoftwareToken", request).get("SecretCode").getAsString();
        request.addProperty("UserCode", codeOf.apply(secret));
        call("VerifySoftwareToken", request);
        JsonObject demand = inPool(poolId);
        demand.addProperty("MfaConfiguration", "OPTIONAL");
        call("SetUserPoolMfaConfig", demand);
        return secret;
    }

    /** Throws where the answer is not 200. */
    public JsonObject call(String operation, JsonObject request) {
        HttpResponse<String> response = send(operation, request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(operation + ": " + response.statusCode() + " " + response.body());
        }
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    public HttpResponse<String> send(String operation, JsonObject request) {
        try {
            return http.send(
                    HttpRequest.newBuilder(endpoint())
                            .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation)
                            .header("Content-Type", "application/x-amz-json-1.1")
                            .POST(HttpRequest.BodyPublishers.ofString(request.toString(), UTF_8))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }

    private JsonObject created(String operation, JsonObject request, String member) {
        return call(operation, request).getAsJsonObject(member);
    }

    private static JsonObject inPool(String poolId) {
        JsonObject request = new JsonObject();
        request.addProperty("UserPoolId", poolId);
        return request;
    }

    private static JsonObject attribute(String name, String value) {
        JsonObject attribute = new JsonObject();
        attribute.addProperty("Name", name);
        attribute.addProperty("Value", value);
        return attribute;
    }

    /** An app client. */
    public record Client(String id, Optional<String> secret) {}
}
