package io.github.cognitotoken.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The options of the builder that no program compiles. */
class BuilderOptionsTest {

    private static final Path OPTIONS = Path.of("src/main/resources/META-INF/native-image")
            .resolve("io.github.cognitotoken/cognito-token/native-image.properties");
    private static final Pattern AT_BUILD_TIME = Pattern.compile("--initialize-at-build-time=(\\S+)");

    /** The builder says nothing of a class that has another name now, and initialises it at each start. */
    @Test
    void classesThatAreInitialisedByTheBuilder_exist() throws Exception {
        Matcher option = AT_BUILD_TIME.matcher(Files.readString(OPTIONS));
        assertThat(option.find()).isTrue();

        for (String name : List.of(option.group(1).split(","))) {
            assertThatCode(() -> Class.forName(name)).as(name).doesNotThrowAnyException();
        }
    }
}
