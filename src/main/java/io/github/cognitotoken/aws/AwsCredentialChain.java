package io.github.cognitotoken.aws;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;

/**
 * Finds the AWS credentials that sign an administrator's requests, by the SDK's default chain: variables, the profile
 * files, the metadata of a container or an EC2 instance. The SDK waits one second for the metadata.
 */
final class AwsCredentialChain {

    private final Environment environment;
    private final Calls calls;

    /**
     * @param calls whose time limit also applies to the search
     */
    AwsCredentialChain(Environment environment, Calls calls) {
        this.environment = environment;
        this.calls = calls;
    }

    /**
     * A provider that has credentials.
     *
     * @throws Failure of kind {@code CONFIGURATION} if there are none
     */
    AwsCredentialsProvider find() {
        return inVariables().orElseGet(this::byChain);
    }

    /** Those of variables, which come first in the chain as well. They need neither a file nor the rest of it. */
    private Optional<AwsCredentialsProvider> inVariables() {
        return variable("AWS_ACCESS_KEY_ID")
                .flatMap(id -> variable("AWS_SECRET_ACCESS_KEY").map(secret -> credentials(id, secret)))
                .map(StaticCredentialsProvider::create);
    }

    private AwsCredentials credentials(String id, String secret) {
        return variable("AWS_SESSION_TOKEN")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret));
    }

    /** As the chain reads a variable: without blanks around it, and a blank one is absent. */
    private Optional<String> variable(String name) {
        Optional<String> value = environment.get(name).map(String::strip).filter(text -> !text.isEmpty());
        if (value.filter(text -> !text.chars().allMatch(c -> c > ' ' && c < 0x7f))
                .isPresent()) {
            throw Failure.configuration(
                    "the value of " + name
                            + " has a line break, a blank or another character that AWS keys do not have",
                    "set the variable again, with the key alone");
        }
        return value;
    }

    private AwsCredentialsProvider byChain() {
        DefaultCredentialsProvider chain = DefaultCredentialsProvider.builder().build();
        calls.call(RetryRules.REPEATABLE, () -> {
            try {
                return chain.resolveCredentials();
            } catch (RuntimeException e) {
                throw brokenFile().orElseGet(() -> missing(e)).causedBy(e);
            }
        });
        return chain;
    }

    /** Reports a file that cannot be read. The SDK ignores it, and says only that it found nothing. */
    private static Optional<Failure> brokenFile() {
        return Stream.concat(
                        ProfileFileLocation.credentialsFileLocation()
                                .flatMap(file -> problem(file, ProfileFile.Type.CREDENTIALS))
                                .stream(),
                        ProfileFileLocation.configurationFileLocation()
                                .flatMap(file -> problem(file, ProfileFile.Type.CONFIGURATION))
                                .stream())
                .findFirst();
    }

    private static Optional<Failure> problem(Path file, ProfileFile.Type type) {
        try {
            ProfileFile.builder().content(file).type(type).build();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Failure.configuration(
                    "this request has to be signed, and the AWS file " + ExternalText.of(file.toString())
                            + " cannot be read",
                    "repair the file (aws configure list shows what AWS tools read), or set AWS_ACCESS_KEY_ID and"
                            + " AWS_SECRET_ACCESS_KEY"));
        }
    }

    private static Failure missing(RuntimeException e) {
        if (String.valueOf(e.getMessage()).contains("service module must be on the class path")) {
            return Failure.configuration(
                    "the AWS profile uses SSO or a role, which need another AWS tool",
                    "run before it: eval \"$(aws configure export-credentials --format env)\"");
        }
        return Failure.configuration(
                "this request has to be signed, and no AWS credentials were found",
                "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE; other flows, profile add and the import"
                        + " of a file need none");
    }
}
