package io.github.cognitotoken.auth;

import io.github.cognitotoken.host.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TokenValidityUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/**
 * What DescribeUserPoolClient says about an app client.
 *
 * @param secret empty for a public client
 * @param explicitAuthFlows the ways of signing in that it allows, by the API's names
 * @param others what it says besides, by names for people
 */
public record AppClientDescription(
        Optional<Secret> secret, List<String> explicitAuthFlows, Map<String, String> others) {

    static AppClientDescription of(UserPoolClientType client) {
        Map<String, String> others = new LinkedHashMap<>();
        others.put("scope", String.join(" ", client.allowedOAuthScopes()));
        others.put("callback URLs", String.join(" ", client.callbackURLs()));
        others.put("token validity", validity(client));
        others.values().removeIf(String::isEmpty);
        return new AppClientDescription(
                Optional.ofNullable(client.clientSecret())
                        .filter(secret -> !secret.isEmpty())
                        .map(Secret::of),
                List.copyOf(client.explicitAuthFlowsAsStrings()),
                others);
    }

    /** The API counts in these units where it names none. */
    private static String validity(UserPoolClientType client) {
        TokenValidityUnitsType units = Optional.ofNullable(client.tokenValidityUnits())
                .orElseGet(() -> TokenValidityUnitsType.builder().build());
        StringJoiner validity = new StringJoiner(", ");
        add(validity, "access", client.accessTokenValidity(), units.accessTokenAsString(), "hours");
        add(validity, "ID", client.idTokenValidity(), units.idTokenAsString(), "hours");
        add(validity, "refresh", client.refreshTokenValidity(), units.refreshTokenAsString(), "days");
        return validity.toString();
    }

    private static void add(StringJoiner validity, String token, Integer count, String unit, String defaultUnit) {
        if (count != null && count > 0) { // 0 stands for the default
            validity.add(token + " " + count + " " + (unit == null ? defaultUnit : unit));
        }
    }
}
