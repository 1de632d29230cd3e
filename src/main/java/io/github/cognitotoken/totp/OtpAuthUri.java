package io.github.cognitotoken.totp;

import io.github.cognitotoken.failure.Failure;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * {@code otpauth://totp/LABEL?secret=…}, the URI in QR codes for authenticator apps. {@code java.net.URI} cannot parse
 * it, since labels often have blanks and other characters that are not allowed in a URI.
 *
 * @see <a href="https://github.com/google/google-authenticator/wiki/Key-Uri-Format">Key URI format</a>
 */
final class OtpAuthUri {

    private static final String TOTP = "otpauth://totp/";

    private final String uri;
    private final String named;

    /**
     * @param named what it is and where it came from, for errors
     */
    OtpAuthUri(String uri, String named) {
        this.uri = uri;
        this.named = named;
    }

    TotpSecret secret() {
        String start = uri.toLowerCase(Locale.ROOT);
        if (start.startsWith("otpauth://hotp/")) {
            throw rejected(
                    "is an otpauth://hotp URI, whose codes are counted",
                    "Cognito takes codes that go by the time: put the otpauth://totp URI there");
        }
        if (start.startsWith("otpauth-migration:")) {
            throw rejected("is an app's export of several secrets", "put one secret there, in Base32");
        }
        if (!start.startsWith(TOTP)) {
            throw rejected("is no otpauth://totp/ URI", "write it as otpauth://totp/LABEL?secret=BASE32");
        }
        Map<String, String> parameters = parameters();
        return new TotpSecret(
                TotpSecret.key(required(parameters), "'secret' in " + named),
                mac(parameters.getOrDefault("algorithm", "SHA1")),
                number(parameters, "digits", 6, 8, 6),
                number(parameters, "period", 10, 300, 30));
    }

    private String required(Map<String, String> parameters) {
        String secret = parameters.get("secret");
        if (secret == null || secret.isEmpty()) {
            throw rejected("has no 'secret'", "copy the whole URI, and quote it in a shell");
        }
        return secret;
    }

    private String mac(String algorithm) {
        return switch (algorithm.toUpperCase(Locale.ROOT)) {
            case "SHA1", "SHA256", "SHA512" -> "Hmac" + algorithm.toUpperCase(Locale.ROOT);
            default -> throw rejected("has an unknown 'algorithm'", "Cognito's is SHA1: leave 'algorithm' out");
        };
    }

    private int number(Map<String, String> parameters, String name, int least, int most, int otherwise) {
        String value = parameters.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw rejected(
                "has a '" + name + "' that is not " + least + " to " + most,
                "Cognito's is " + otherwise + ": leave '" + name + "' out");
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        String query = uri.substring(uri.indexOf('?') + 1).replaceFirst("#.*", "");
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && parameters.put(pair.substring(0, equals), decoded(pair, equals + 1)) != null) {
                throw rejected("names one parameter twice", "copy the URI again, without changes");
            }
        }
        return parameters;
    }

    private String decoded(String pair, int from) {
        try {
            return URLDecoder.decode(pair.substring(from), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw rejected("has a % without two hexadecimal digits", "copy the URI again, without changes");
        }
    }

    private Failure rejected(String what, String hint) {
        return Failure.configuration(named + " " + what, hint);
    }
}
