package io.github.cognitotoken.oauth;

import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.HttpRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** How an app client authenticates (RFC 6749, section 2.3.1). */
enum ClientAuthentication {
    /** Without a secret: the id in the body, and no header. */
    NONE {
        @Override
        HttpRequest request(URI endpoint, Map<String, String> form, OAuthClient client) {
            return HttpRequest.form(endpoint, with(form, "client_id", client.id()));
        }
    },
    /** Basic: caching proxies use the header as their key. Emulators also need the id in the body. */
    BASIC {
        @Override
        HttpRequest request(URI endpoint, Map<String, String> form, OAuthClient client) {
            String pair = client.id() + ":" + secret(client);
            return HttpRequest.form(endpoint, with(form, "client_id", client.id()))
                    .with(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
    },
    /** In the body: some set-ups refuse the header and accept this. */
    BODY {
        @Override
        HttpRequest request(URI endpoint, Map<String, String> form, OAuthClient client) {
            return HttpRequest.form(
                    endpoint, with(with(form, "client_id", client.id()), "client_secret", secret(client)));
        }
    };

    /** The request to that endpoint. */
    abstract HttpRequest request(URI endpoint, Map<String, String> form, OAuthClient client);

    /** The method to try first. */
    static ClientAuthentication first(OAuthClient client) {
        return client.secret().isPresent() ? BASIC : NONE;
    }

    private static String secret(OAuthClient client) {
        return client.secret().map(Secret::reveal).orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put(name, value);
        return all;
    }
}
