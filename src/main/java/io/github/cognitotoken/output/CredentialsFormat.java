package io.github.cognitotoken.output;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The formats of AWS credentials. */
public enum CredentialsFormat {
    /** What {@code credential_process} of AWS's tools reads. */
    JSON(CredentialsFormat::json),
    ENV(lines(new PosixSyntax())),
    FISH(lines(new FishSyntax())),
    POWERSHELL(lines(new PowerShellSyntax()));

    private final Function<PrintableCredentials, String> printer;

    CredentialsFormat(Function<PrintableCredentials, String> printer) {
        this.printer = printer;
    }

    /** The value of {@code -o}. */
    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All values of {@code -o}; the first one is the default. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(CredentialsFormat::label).toList();
    }

    public static Optional<CredentialsFormat> parse(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }

    /** The payload for standard output. */
    public String print(PrintableCredentials credentials) {
        return printer.apply(credentials);
    }

    /** https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html */
    private static String json(PrintableCredentials credentials) {
        return JsonText.indented(json -> json.beginObject()
                .name("Version")
                .value(1)
                .name("AccessKeyId")
                .value(credentials.accessKeyId())
                .name("SecretAccessKey")
                .value(credentials.secretAccessKey())
                .name("SessionToken")
                .value(credentials.sessionToken())
                .name("Expiration")
                .value(credentials.expiration())
                .endObject());
    }

    private static Function<PrintableCredentials, String> lines(ShellSyntax syntax) {
        return credentials -> {
            StringBuilder lines = new StringBuilder();
            credentials
                    .variables()
                    .forEach((name, value) ->
                            lines.append(syntax.set(name, value)).append('\n'));
            return lines.toString();
        };
    }
}
