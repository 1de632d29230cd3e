package io.github.cognitotoken.e2e;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the JVM and its libraries read from the process, past {@code Host}: in the test's own process it has no effect. */
final class ProcessWide {

    /** These are read through {@code Host}; the SDK reads them too, but minds only a value that is no value. */
    private static final Set<String> OURS = Set.of(
            "AWS_ENDPOINT_URL",
            "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER",
            "AWS_ENDPOINT_URL_COGNITO_IDENTITY",
            "AWS_REGION",
            "AWS_DEFAULT_REGION",
            "AWS_CA_BUNDLE");

    /** With a key among the variables, nothing else of the SDK's chain of credentials is asked. */
    private static final Set<String> CREDENTIALS =
            Set.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_EC2_METADATA_DISABLED");

    private ProcessWide() {}

    static boolean isRead(Map<String, String> environment) {
        boolean hasKey = Stream.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
                .noneMatch(name -> environment.getOrDefault(name, "").isBlank());
        return environment.entrySet().stream()
                .filter(variable -> !hasKey
                        || !CREDENTIALS.contains(variable.getKey())
                        || variable.getValue().isEmpty())
                .anyMatch(variable -> isRead(variable.getKey(), variable.getValue()));
    }

    private static boolean isRead(String variable, String value) {
        return isOfTheSdk(variable, value)
                || isOfTheLocale(variable)
                || (variable.startsWith("JAVA_") && !variable.equals("JAVA_HOME"))
                || isProxyThatAsksWho(variable, value);
    }

    private static boolean isOfTheSdk(String variable, String value) {
        return variable.startsWith("AWS_") && (value.isEmpty() || !OURS.contains(variable));
    }

    private static boolean isOfTheLocale(String variable) {
        return variable.equals("LANG") || variable.startsWith("LC_");
    }

    /** The JDK reads once which schemes a proxy may use, and keeps the answers that proxies took. */
    private static boolean isProxyThatAsksWho(String variable, String value) {
        return variable.toLowerCase(Locale.ROOT).endsWith("_proxy") && value.contains("@");
    }
}
