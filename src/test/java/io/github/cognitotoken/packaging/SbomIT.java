package io.github.cognitotoken.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of what is inside the jar, held against the jar. */
@Tag("release")
class SbomIT {

    private static final Path FILE = Path.of("target/cognito-token-" + Platforms.VERSION + ".cdx.json");

    @Test
    void libraryInsideTheJar_isListed_andNoOther() throws IOException {
        Set<String> classes = classesOf("target/cognito-token.jar");
        List<String> inside = Stream.of(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(path ->
                        path.endsWith(".jar") && classesOf(path).stream().anyMatch(classes::contains))
                .map(path -> path.replaceFirst(".*/", ""))
                .toList();

        List<String> listed = components()
                .map(component -> text(component, "name") + "-" + text(component, "version") + ".jar")
                .collect(Collectors.toCollection(ArrayList::new));
        // annotations that only the compiler reads, and so left out of the jar
        assertThat(listed.removeIf(file -> file.startsWith("error_prone_annotations-")))
                .isTrue();
        assertThat(inside).hasSizeGreaterThan(25);
        assertThat(listed).containsExactlyInAnyOrderElementsOf(inside);
    }

    @Test
    void library_hasVersionLicenceAndPurl() throws IOException {
        assertThat(components().toList()).allSatisfy(component -> {
            String version = text(component, "version");
            assertThat(text(component, "purl"))
                    .isEqualTo(
                            "pkg:maven/%s/%s@%s?type=jar", text(component, "group"), text(component, "name"), version);
            JsonObject licence = component
                    .getAsJsonArray("licenses")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonObject("license");
            assertThat(licence.has("id") || licence.has("name"))
                    .as("%s", component)
                    .isTrue();
        });
    }

    @Test
    void program_isNamedAsAnApplication() throws IOException {
        JsonObject program = sbom().getAsJsonObject("metadata").getAsJsonObject("component");

        assertThat(text(program, "type")).isEqualTo("application");
        assertThat(text(program, "purl"))
                .isEqualTo("pkg:maven/io.github.cognitotoken/cognito-token@" + Platforms.VERSION + "?type=jar");
    }

    private static JsonObject sbom() throws IOException {
        return JsonParser.parseString(Files.readString(FILE)).getAsJsonObject();
    }

    private static Stream<JsonObject> components() throws IOException {
        return sbom().getAsJsonArray("components").asList().stream().map(JsonElement::getAsJsonObject);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private static Set<String> classesOf(String jar) {
        try (JarFile file = new JarFile(jar)) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
