package io.github.cognitotoken.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Tool;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a package brings beside the program. */
final class Installed {

    private Installed() {}

    /**
     * Manual pages can be read, and completions lie where each shell looks for them.
     *
     * @param share {@code /usr/share}
     * @param zsh the folder of functions for zsh, which systems name differently
     */
    static void isComplete(Path share, String zsh) {
        Tool.require("groff");
        Path page = share.resolve("man/man1/cognito-token.1.gz");
        assertThat(Products.run("sh", "-c", "gzip -dc \"$1\" | groff -man -ww -Tutf8 -P-cbou", "sh", page.toString()))
                .contains("SYNOPSIS", "EXIT STATUS");
        assertThat(share.resolve("man/man5/cognito-token-config.5.gz")).isNotEmptyFile();
        assertThat(Products.run(
                        "bash",
                        "-c",
                        ". \"$1\" && complete -p cognito-token",
                        "bash",
                        share.resolve("bash-completion/completions/cognito-token")
                                .toString()))
                .contains("complete", "cognito-token");
        assertThat(share.resolve("zsh/" + zsh + "/_cognito-token")).content().startsWith("#compdef cognito-token");
        assertThat(share.resolve("fish/vendor_completions.d/cognito-token.fish"))
                .isNotEmptyFile();
        assertThat(share.resolve("cognito-token/cognito-token.ps1")).isNotEmptyFile();
        assertThat(share.resolve("cognito-token/callback.html")).content().containsIgnoringCase("<html");
    }

    /**
     * The Java inside takes the program from its class-data archive.
     *
     * @param home has {@code lib} and {@code runtime}; where it has not, the program is native
     */
    static void startsFromTheArchive(Path home) {
        Path java = home.resolve("runtime/bin/java");
        if (Files.exists(java)) {
            assertThat(Products.run(
                            java.toString(),
                            "@" + home.resolve("lib/java.options"),
                            "-Xlog:class+load:stdout",
                            "-XX:SharedArchiveFile=" + home.resolve("lib/cognito-token.jsa"),
                            "-cp",
                            home.resolve("lib/cognito-token.jar").toString(),
                            "io.github.cognitotoken.Main",
                            "--version"))
                    .contains("io.github.cognitotoken.Main source: shared objects file");
        }
    }
}
