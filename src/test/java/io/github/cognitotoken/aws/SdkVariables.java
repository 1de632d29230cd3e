package io.github.cognitotoken.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.utils.SystemSetting;

/** Every name that may be an environment variable of the SDK's: whatever begins with {@code AWS_} in its classes. */
public final class SdkVariables {

    private static final Pattern NAME = Pattern.compile("AWS_[A-Z0-9_]+");

    /** One class of each jar that reads settings. */
    private static final List<Class<?>> JARS = List.of(
            CognitoIdentityProviderClient.class,
            SdkClient.class,
            AwsRequest.class,
            AwsCredentialsProvider.class,
            ProfileFile.class,
            Region.class,
            RetryStrategy.class,
            SdkHttpClient.class,
            SystemSetting.class);

    private SdkVariables() {}

    /** All of them. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : JARS) {
            try (JarFile jar = new JarFile(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile())) {
                jar.stream()
                        .filter(entry -> entry.getName().endsWith(".class"))
                        .forEach(entry -> addNames(jar, entry.getName(), names));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return names;
    }

    private static void addNames(JarFile jar, String entry, Set<String> names) {
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            Matcher name = NAME.matcher(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            while (name.find()) {
                names.add(name.group());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
