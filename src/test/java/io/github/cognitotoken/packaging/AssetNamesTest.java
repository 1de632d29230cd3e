package io.github.cognitotoken.packaging;

import static io.github.cognitotoken.packaging.Platforms.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.packaging.Installers.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That programs which install from GitHub releases choose the file that is meant for a system. */
class AssetNamesTest {

    private static final Target GLIBC = new Target("linux", "x86_64", "gnu");

    @ParameterizedTest
    @CsvSource({
        "linux, x86_64, gnu, linux-x86_64",
        "linux, x86_64, musl, linux-x86_64-musl",
        "linux, aarch64, gnu, linux-aarch64",
        "macos, aarch64, '', macos-aarch64",
        "windows, x86_64, msvc, windows-x86_64"
    })
    void eachInstaller_takesTheFileOfTheSystem(String os, String arch, String libc, String platform) {
        Target system = new Target(os, arch, libc);
        String expected = Platforms.named(platform).file();

        for (List<String> release : List.of(release(), reversed(release()))) {
            Installers installers = new Installers(release);
            assertThat(installers.ubi(system)).as("ubi").contains(expected);
            assertThat(installers.mise(system)).as("mise").contains(expected);
            if (!system.musl()) { // aqua asks for the processor only
                assertThat(installers.aqua(system, VERSION)).as("aqua").contains(expected);
            }
        }
    }

    @Test
    void processorWithoutAnExecutable_getsNoneOfAnotherProcessor() {
        Target intelMac = new Target("macos", "x86_64", "");

        assertThat(new Installers(release()).ubi(intelMac)).isEmpty();
        assertThat(new Installers(release()).mise(intelMac))
                .hasValueSatisfying(file -> assertThat(file).doesNotContain("aarch64", "macos"));
    }

    /** Why the word for a kind stands before the version. */
    @Test
    void kindAfterTheProcessor_wouldBeTakenForThePlainOne() {
        List<String> suffixed = new ArrayList<>(release());
        suffixed.add("cognito-token-0.1.0-linux-x86_64-jre.tar.gz");

        assertThat(new Installers(suffixed).ubi(GLIBC)).contains("cognito-token-0.1.0-linux-x86_64-jre.tar.gz");
        assertThatThrownBy(() -> new Installers(suffixed).aqua(GLIBC, VERSION)).hasMessageContaining("aqua takes any");
    }

    /** A release holds them nowhere: npm's registry does. */
    @Test
    void npmPackageInARelease_wouldBeTakenForAnExecutable() {
        assertThat(new Installers(List.of("cognito-token-linux-x64-0.1.0.tgz")).ubi(GLIBC))
                .isPresent();
    }

    private static List<String> release() {
        List<String> files = new ArrayList<>(
                Platforms.all().stream().map(Platforms.Platform::file).toList());
        files.addAll(List.of(
                "cognito-token-0.1.0.tar.gz",
                "cognito-token-0.1.0.jar",
                "cognito-token-0.1.0.cdx.json",
                "cognito-token_0.1.0_amd64.deb",
                "cognito-token-0.1.0-1.x86_64.rpm",
                "SHA256SUMS"));
        return files;
    }

    private static List<String> reversed(List<String> files) {
        List<String> reversed = new ArrayList<>(files);
        Collections.reverse(reversed);
        return reversed;
    }
}
