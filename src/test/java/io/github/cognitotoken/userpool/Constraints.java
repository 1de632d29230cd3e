package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The service's first look at a request's members, before any of them is understood. */
final class Constraints {

    private static final Pattern CLIENT_ID = Pattern.compile("[\\w+]+");
    private static final Pattern USER_CODE = Pattern.compile("[0-9]{6}");
    private static final List<String> REMEMBERED = List.of("remembered", "not_remembered");
    private static final List<String> AUTH_FLOWS = List.of(
            "USER_SRP_AUTH",
            "REFRESH_TOKEN_AUTH",
            "REFRESH_TOKEN",
            "CUSTOM_AUTH",
            "ADMIN_NO_SRP_AUTH",
            "USER_PASSWORD_AUTH",
            "ADMIN_USER_PASSWORD_AUTH",
            "USER_AUTH");

    private Constraints() {}

    static String clientId(JsonObject request) {
        String value = present(request, "ClientId");
        if (!CLIENT_ID.matcher(value).matches()) {
            throw violation("'" + value + "'", "ClientId", "satisfy regular expression pattern: " + CLIENT_ID);
        }
        return value;
    }

    static String authFlow(JsonObject request) {
        String value = present(request, "AuthFlow");
        if (!AUTH_FLOWS.contains(value)) {
            throw violation("'" + value + "'", "AuthFlow", "satisfy enum value set: " + AUTH_FLOWS);
        }
        return value;
    }

    static String userCode(JsonObject request) {
        String value = present(request, "UserCode");
        if (!USER_CODE.matcher(value).matches()) {
            throw violation("'" + value + "'", "UserCode", "satisfy regular expression pattern: " + USER_CODE);
        }
        return value;
    }

    static String rememberedStatus(JsonObject request) {
        String value = present(request, "DeviceRememberedStatus");
        if (!REMEMBERED.contains(value)) {
            throw violation("'" + value + "'", "DeviceRememberedStatus", "satisfy enum value set: " + REMEMBERED);
        }
        return value;
    }

    static String present(JsonObject request, String member) {
        if (!request.has(member)) {
            throw violation("null", member, "not be null");
        }
        return request.get(member).getAsString();
    }

    private static Refusal violation(String value, String member, String rule) {
        String name = member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
        return Refusal.invalidParameter("1 validation error detected: Value " + value + " at '" + name
                + "' failed to satisfy constraint: Member must " + rule);
    }
}
