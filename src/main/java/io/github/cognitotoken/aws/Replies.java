package io.github.cognitotoken.aws;

import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.HttpDate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NewDeviceMetadataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TokenValidityUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** The SDK's answers as records of ours. A null inside of a list or a map is an answer that cannot be read. */
final class Replies {

    private Replies() {}

    /**
     * The answer to a step of a sign-in. Its members are read by their names in the API, since the SDK has four classes
     * of such answers and no type for what they have in common.
     */
    @SuppressWarnings("unchecked") // the API's model says what its lists and maps hold
    static AuthReply reply(SdkResponse answer) {
        AuthenticationResultType result = answer.getValueForField(
                        "AuthenticationResult", AuthenticationResultType.class)
                .orElse(null);
        return new AuthReply(
                tokens(answer, result),
                answer.getValueForField("ChallengeName", String.class).filter(name -> !name.isEmpty()),
                Map.copyOf(answer.getValueForField("ChallengeParameters", Map.class)
                        .orElse(Map.of())),
                List.copyOf(answer.getValueForField("AvailableChallenges", List.class)
                        .orElse(List.of())),
                answer.getValueForField("Session", String.class));
    }

    static Optional<AuthTokens> tokens(SdkResponse answer, AuthenticationResultType result) {
        return Optional.ofNullable(result)
                .map(given -> new AuthTokens(
                        given.accessToken() == null ? "" : given.accessToken(),
                        Optional.ofNullable(given.idToken()),
                        Optional.ofNullable(given.refreshToken()),
                        given.expiresIn() == null ? OptionalInt.empty() : OptionalInt.of(given.expiresIn()),
                        device(given.newDeviceMetadata()),
                        serverTime(answer)));
    }

    /** What is no date tells nothing; the tokens are good all the same. */
    static Optional<Instant> serverTime(SdkResponse answer) {
        return Optional.ofNullable(answer.sdkHttpResponse())
                .flatMap(http -> http.firstMatchingHeader("Date"))
                .flatMap(HttpDate::parse);
    }

    private static Optional<AuthTokens.NewDevice> device(NewDeviceMetadataType device) {
        return device == null || device.deviceKey() == null
                ? Optional.empty()
                : Optional.of(
                        new AuthTokens.NewDevice(device.deviceKey(), Optional.ofNullable(device.deviceGroupKey())));
    }

    static AppClientDescription description(UserPoolClientType client) {
        Map<String, String> others = new LinkedHashMap<>();
        others.put("token validity", validity(client));
        others.values().removeIf(String::isEmpty);
        return new AppClientDescription(
                Optional.ofNullable(client.clientSecret())
                        .filter(secret -> !secret.isEmpty())
                        .map(Secret::of),
                List.copyOf(client.explicitAuthFlowsAsStrings()),
                List.copyOf(client.allowedOAuthScopes()),
                List.copyOf(client.callbackURLs()),
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
