package io.github.cognitotoken.oauth;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A user pool's domain.
 *
 * @param base its URL, without a slash at the end; it may have a path, as that of a caching proxy has
 */
public record Domain(URI base) {

    /** Paths that people copy together with the domain, the longer ones first. */
    private static final List<String> ENDPOINTS = List.of(
            "/oauth2/authorize", "/oauth2/token", "/oauth2/revoke", "/oauth2/userinfo", "/login", "/logout", "/oauth2");

    /**
     * Reads a domain as people write it: the prefix of a domain of Cognito's, a host, or a URL, also that of an endpoint.
     *
     * @param region completes a prefix
     * @throws Failure if it is a prefix, and the region is not known
     */
    public static Domain parse(String text, Optional<String> region) {
        if (text.contains("://")) {
            return new Domain(URI.create(withoutEndpoint(text)));
        }
        return new Domain(URI.create("https://" + (isPrefix(text) ? ofPrefix(text, region) : text)));
    }

    /** Whether it is the prefix of a domain of Cognito's, which is not whole without a region. */
    public static boolean isPrefix(String text) {
        return !text.contains(".") && !text.contains(":");
    }

    /** GovCloud has FIPS hosts only. */
    private static String ofPrefix(String prefix, Optional<String> region) {
        String where = region.orElseThrow(() -> Failure.configuration(
                "the domain '" + ExternalText.of(prefix) + "' is a prefix, and no region completes it",
                "give --region REGION or --user-pool-id ID, or the whole host as the domain"));
        String service = where.startsWith("us-gov-") ? "auth-fips" : "auth";
        String suffix = where.startsWith("cn-") ? "amazoncognito.com.cn" : "amazoncognito.com";
        return prefix + "." + service + "." + where + "." + suffix;
    }

    private static String withoutEndpoint(String url) {
        String base = withoutSlash(url);
        String lower = base.toLowerCase(Locale.ROOT);
        for (String endpoint : ENDPOINTS) {
            if (lower.endsWith(endpoint)) {
                return withoutSlash(base.substring(0, base.length() - endpoint.length()));
            }
        }
        return base;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? withoutSlash(url.substring(0, url.length() - 1)) : url;
    }
}
