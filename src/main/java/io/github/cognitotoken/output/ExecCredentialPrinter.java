package io.github.cognitotoken.output;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.cognitotoken.failure.Failure;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a credential plugin to kubectl and other Kubernetes clients, in the version of the API that they ask for.
 *
 * @see <a href="https://kubernetes.io/docs/reference/config-api/client-authentication.v1/">ExecCredential</a>
 */
public final class ExecCredentialPrinter implements TokenPrinter {

    /** The variable in which a client says what it asks for. */
    public static final String REQUEST = "KUBERNETES_EXEC_INFO";

    private static final String KIND = "ExecCredential";
    private static final String GROUP = "client.authentication.k8s.io/";
    private static final List<String> VERSIONS = List.of(GROUP + "v1", GROUP + "v1beta1");

    private final String apiVersion;

    private ExecCredentialPrinter(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    /** A printer of the newest version. */
    static ExecCredentialPrinter newest() {
        return new ExecCredentialPrinter(VERSIONS.get(0));
    }

    /**
     * A printer for what a client asks for.
     *
     * @param request the value of {@link #REQUEST}; empty if no client asks
     * @throws Failure of kind {@code USAGE} if its version is not known
     */
    public static ExecCredentialPrinter answering(Optional<String> request) {
        if (request.isEmpty()) {
            return newest();
        }
        String asked = apiVersion(request.get()).orElseThrow(() -> unknown("names no apiVersion of an " + KIND));
        if (!VERSIONS.contains(asked)) {
            throw unknown("asks for another version of the API");
        }
        return new ExecCredentialPrinter(asked);
    }

    private static Optional<String> apiVersion(String request) {
        try {
            JsonElement json = JsonParser.parseString(request);
            JsonElement version = json.isJsonObject() ? json.getAsJsonObject().get("apiVersion") : null;
            return Optional.ofNullable(version)
                    .filter(JsonElement::isJsonPrimitive)
                    .map(JsonElement::getAsString);
        } catch (JsonParseException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static Failure unknown(String how) {
        return Failure.usage(
                REQUEST + " " + how,
                "in the kubeconfig, below 'exec', set apiVersion to one of: " + String.join(", ", VERSIONS));
    }

    @Override
    public String print(PrintableTokens tokens) {
        return JsonText.indented(json -> {
            json.beginObject();
            json.name("apiVersion").value(apiVersion);
            json.name("kind").value(KIND);
            json.name("status").beginObject();
            JsonText.member(
                    json,
                    "expirationTimestamp",
                    tokens.wantedExpiresAt().map(end -> end.truncatedTo(ChronoUnit.SECONDS)));
            json.name("token").value(tokens.wanted());
            json.endObject();
            json.endObject();
        });
    }
}
