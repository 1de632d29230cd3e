package io.github.cognitotoken.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataCheckTest {

    private static final String METADATA = """
            {
              "reflection": [
                {"type": "a.Type"},
                {"type": "a.Members", "methods": [{"name": "m", "parameterTypes": ["int", "java.lang.String"]}],
                 "fields": [{"name": "f"}], "allPublicConstructors": true},
                {"type": {"proxy": ["a.One", "a.Two"]}},
                {"type": "a.Native", "fields": [{"name": "unseen"}], "jniAccessible": true}
              ],
              "resources": [{"glob": "a/**/*.txt"}, {"glob": "one.properties"}, {"bundle": "a.Bundle"}]
            }
            """;
    private static final String OPTIONS = "Args = -O2 --enable-url-protocols=http,https -R:MaxHeapSize=1m";

    private final Metadata metadata = new Metadata(METADATA, OPTIONS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type a.Type",
                "method a.Members m(int,java.lang.String)",
                "field a.Members f",
                "constructors a.Members",
                "proxy a.One,a.Two",
                "resource a/b/c.txt",
                "resource one.properties",
                "bundle a.Bundle",
                "charset UTF-8",
                "protocol https"
            })
    void whatStandsThere_isNoProblem(String need) {
        assertThat(MetadataCheck.problems(metadata, Map.of(need, "somebody"), false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type a.Other",
                "type a.Typ",
                "method a.Members m(int)",
                "field a.Members g",
                "methods a.Members",
                "proxy a.Two,a.One",
                "resource a/c.csv",
                "resource oneXproperties",
                "bundle a.Other",
                "charset IBM1047",
                "protocol ftp",
                "library own",
                "serialization a.Type"
            })
    void whatIsMissing_isNamedWithWhoUsesIt(String need) {
        assertThat(MetadataCheck.problems(metadata, Map.of(need, "a.Caller"), false))
                .containsExactly("missing: " + need + ", which is used by a.Caller");
    }

    @Test
    void whatNoTestUses_isNamed_afterAllTestsOnly() {
        Map<String, String> found =
                Map.of("type a.Type", "x", "method a.Members m(int,java.lang.String)", "x", "resource a/b/c.txt", "x");

        assertThat(MetadataCheck.problems(metadata, found, true))
                .containsExactly(
                        "not used by any test: bundle a.Bundle",
                        "not used by any test: constructors a.Members",
                        "not used by any test: field a.Members f",
                        "not used by any test: field a.Native unseen",
                        "not used by any test: glob one.properties",
                        "not used by any test: proxy a.One,a.Two",
                        "not used by any test: type a.Native");
        assertThat(MetadataCheck.problems(metadata, found, false)).isEmpty();
    }

    /** Native code sets the fields, which nobody sees. */
    @Test
    void membersForNativeCode_areUsedWithTheirType() {
        assertThat(metadata.unused(java.util.Set.of("type a.Native"))).doesNotContain("field a.Native unseen");
    }

    @Test
    void noRecordsAtAll_areAProblem() {
        assertThat(MetadataCheck.problems(new Metadata("{\"reflection\":[],\"resources\":[]}", ""), Map.of(), true))
                .hasSize(1);
    }

    @Test
    void shippedMetadata_canBeRead() throws Exception {
        Metadata shipped = MetadataCheck.metadata(
                Path.of("src/main/resources/META-INF/native-image/io.github.cognitotoken/cognito-token"));

        assertThat(List.of("protocol https", "type sun.misc.Signal")).allMatch(shipped::has);
    }
}
