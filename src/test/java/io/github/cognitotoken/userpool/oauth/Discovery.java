package io.github.cognitotoken.userpool.oauth;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * The openid-configuration, with the members that were seen live (4.1): code_challenge_methods_supported is never
 * among them, and scopes_supported says nothing about custom scopes or about a client.
 */
public final class Discovery {

    private Discovery() {}

    /** Without a domain the pool lists endpoints on the issuer's own host, where nothing speaks OAuth (4.1). */
    public static JsonObject document(String issuer, Optional<String> domain, boolean registersClients) {
        JsonObject document = new JsonObject();
        document.addProperty("authorization_endpoint", endpoint(issuer, domain, "/oauth2/authorize", "/authorize"));
        document.addProperty("end_session_endpoint", endpoint(issuer, domain, "/logout", "/logout"));
        document.add("id_token_signing_alg_values_supported", array("RS256"));
        document.addProperty("issuer", issuer);
        document.addProperty("jwks_uri", issuer + "/.well-known/jwks.json");
        document.add("response_types_supported", array("code", "token"));
        // only with a domain (9.6)
        if (registersClients) {
            domain.ifPresent(base -> document.addProperty("registration_endpoint", base + "/oauth2/register"));
        }
        document.addProperty("revocation_endpoint", endpoint(issuer, domain, "/oauth2/revoke", "/revoke"));
        document.add("scopes_supported", array("openid", "email", "phone", "profile"));
        document.add("subject_types_supported", array("public"));
        document.addProperty("token_endpoint", endpoint(issuer, domain, "/oauth2/token", "/token"));
        document.add("token_endpoint_auth_methods_supported", array("client_secret_basic", "client_secret_post"));
        document.addProperty("userinfo_endpoint", endpoint(issuer, domain, "/oauth2/userInfo", "/userInfo"));
        return document;
    }

    private static String endpoint(String issuer, Optional<String> domain, String onDomain, String onIssuer) {
        return domain.map(base -> base + onDomain).orElse(issuer + onIssuer);
    }

    private static JsonArray array(String... texts) {
        JsonArray array = new JsonArray();
        for (String text : texts) {
            array.add(text);
        }
        return array;
    }
}
