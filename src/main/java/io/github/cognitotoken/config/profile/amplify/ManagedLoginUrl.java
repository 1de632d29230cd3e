package io.github.cognitotoken.config.profile.amplify;

import io.github.cognitotoken.failure.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a managed login page (the "hosted UI"), such as {@code
 * https://PREFIX.auth.REGION.amazoncognito.com/login?client_id=…}. It names the client and the domain, but not the
 * pool.
 */
final class ManagedLoginUrl {

    private static final Pattern COGNITO_HOST =
            Pattern.compile("[^.]+\\.auth(?:-fips)?\\.([a-z0-9-]+)\\.amazoncognito\\.com(?:\\.cn)?");

    private ManagedLoginUrl() {}

    static ClientFacts read(String address) {
        URI uri = parsed(address);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        Map<String, String> query = query(Optional.ofNullable(uri.getRawQuery()).orElse(""));
        if (!query.containsKey("client_id")) {
            throw Failure.configuration(
                    "the address names no app client: it has no client_id",
                    "copy the address from the browser while it shows the login page, or give the id: cognito-token profile add");
        }
        Matcher ofCognito = COGNITO_HOST.matcher(host);
        return new ClientFacts("the address")
                .with(ClientItem.CLIENT_ID, Optional.of(query.get("client_id")))
                .with(ClientItem.REGION, ofCognito.matches() ? Optional.of(ofCognito.group(1)) : Optional.empty())
                .with(ClientItem.DOMAIN, Optional.of(host))
                .with(ClientItem.SCOPE, Optional.ofNullable(query.get("scope")));
    }

    /** The failure for an address that cannot be parsed. It is not shown, since it may hold a one-time code. */
    private static URI parsed(String address) {
        try {
            URI uri = new URI(address.replace(" ", "%20"));
            if (uri.getHost() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?")) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static Failure malformed() {
        return Failure.usage("the address is malformed", "write it as https://HOST/login?client_id=ID, in quotes");
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }
}
