package io.github.cognitotoken.userpool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.oauth.OAuthSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** All that the pool's owner can know of an app client, its secret included. */
final class DescribeUserPoolClient implements Operation {

    private final Pool pool;

    DescribeUserPoolClient(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        JsonObject result = new JsonObject();
        result.add("UserPoolClient", described(pool.client(Constraints.clientId(request))));
        return result;
    }

    private JsonObject described(AppClient client) {
        JsonObject described = new JsonObject();
        described.addProperty("UserPoolId", pool.id());
        described.addProperty("ClientName", "client of the tests");
        described.addProperty("ClientId", client.id());
        client.secret().ifPresent(secret -> described.addProperty("ClientSecret", secret));
        described.addProperty("LastModifiedDate", pool.clock().millis() / 1000.0);
        described.addProperty("CreationDate", pool.clock().millis() / 1000.0);
        validity(described, client);
        described.add(
                "ExplicitAuthFlows", array(client.flows().stream().sorted().toList()));
        oauth(described, client.oauth());
        described.addProperty("PreventUserExistenceErrors", client.hidesUnknownUsers() ? "ENABLED" : "LEGACY");
        described.addProperty("EnableTokenRevocation", true);
        described.addProperty("AuthSessionValidity", client.sessionValidity().toMinutes());
        described.add("RefreshTokenRotation", rotation(client));
        return described;
    }

    private static void validity(JsonObject described, AppClient client) {
        described.addProperty("AccessTokenValidity", client.tokenValidity().toSeconds());
        described.addProperty("IdTokenValidity", client.tokenValidity().toSeconds());
        described.addProperty(
                "RefreshTokenValidity", client.refreshTokenValidity().toDays());
        JsonObject units = new JsonObject();
        units.addProperty("AccessToken", "seconds");
        units.addProperty("IdToken", "seconds");
        units.addProperty("RefreshToken", "days");
        described.add("TokenValidityUnits", units);
    }

    private static void oauth(JsonObject described, OAuthSettings oauth) {
        described.addProperty("AllowedOAuthFlowsUserPoolClient", oauth.isEnabled());
        if (oauth.allowsCode()) {
            described.add("SupportedIdentityProviders", array(List.of("COGNITO")));
            described.add("CallbackURLs", array(oauth.callbackUrls()));
            described.add("AllowedOAuthFlows", array(List.of("code")));
            described.add("AllowedOAuthScopes", array(oauth.userScopes()));
        } else if (oauth.allowsClientCredentials()) {
            described.add("AllowedOAuthFlows", array(List.of("client_credentials")));
            described.add("AllowedOAuthScopes", array(oauth.machineScopes()));
        }
        if (!oauth.logoutUrls().isEmpty()) {
            described.add("LogoutURLs", array(oauth.logoutUrls()));
        }
    }

    private static JsonObject rotation(AppClient client) {
        JsonObject rotation = new JsonObject();
        rotation.addProperty("Feature", client.rotationGrace().isPresent() ? "ENABLED" : "DISABLED");
        client.rotationGrace()
                .map(Duration::toSeconds)
                .ifPresent(seconds -> rotation.addProperty("RetryGracePeriodSeconds", seconds));
        return rotation;
    }

    private static JsonArray array(Collection<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
