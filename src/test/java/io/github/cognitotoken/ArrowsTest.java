package io.github.cognitotoken;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrowsTest {

    private final Arrows arrows = Arrows.of(
            "    net      -> host + com.google.gson",
            "    jwt      -> host",
            "    jwt.verify -> jwt net + com.nimbusds",
            "    host, failure -> JDK only",
            "    prose that is no arrow");

    @Test
    void subPackage_countsWithItsRoom_unlessItHasALineOfItsOwn() {
        assertThat(arrows.rooms()).containsExactlyInAnyOrder("net", "jwt", "jwt.verify", "host", "failure");
        assertThat(arrows.roomOf("host.file.deep")).hasValue("host");
        assertThat(arrows.roomOf("jwt.verify")).hasValue("jwt.verify");
        assertThat(arrows.roomOf("hosts")).isEmpty();
    }

    @Test
    void room_mayUseItselfAndWhatItsLineNames_subPackagesIncluded() {
        assertThat(arrows.allow("net", "host.file")).isTrue();
        assertThat(arrows.allow("net", "net.log")).isTrue();
        assertThat(arrows.allow("net", "jwt")).isFalse();
        assertThat(arrows.allow("jwt", "jwt.verify")).isFalse();
        assertThat(arrows.allow("jwt.verify", "jwt")).isTrue();
        assertThat(arrows.allow("net", "unknown")).isFalse();
    }

    @Test
    void library_isAllowedWithItsSubPackages_andTheJdkAlways() {
        assertThat(arrows.allowLibrary("net", "com.google.gson.stream")).isTrue();
        assertThat(arrows.allowLibrary("net", "com.google.gsonx")).isFalse();
        assertThat(arrows.allowLibrary("host", "com.google.gson")).isFalse();
        assertThat(arrows.allowLibrary("host", "java.util")).isTrue();
    }
}
