package io.github.cognitotoken.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuousIntegrationTest {

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "yes", "woodpecker"})
    void ciVariable_setToAnythingElse_isACi(String value) {
        assertThat(isCi(Map.of("CI", value))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "false", "FALSE", "no", "No"})
    void ciVariable_setToNo_isNone(String value) {
        assertThat(isCi(Map.of("CI", value))).isFalse();
    }

    @Test
    void nothingSet_isNone() {
        assertThat(isCi(Map.of())).isFalse();
        assertThat(ContinuousIntegration.jobName(Map.<String, String>of()::get)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GITHUB_ACTIONS", "GITLAB_CI", "JENKINS_URL", "TF_BUILD", "CIRCLECI", "BUILDKITE", "TEAMCITY_VERSION",
                "TRAVIS", "APPVEYOR", "BITBUCKET_BUILD_NUMBER", "CODEBUILD_BUILD_ID", "DRONE", "SEMAPHORE", "CIRRUS_CI",
                "bamboo_buildKey", "BITRISE_IO", "GO_SERVER_URL", "CF_BUILD_ID", "HUDSON_URL"
            })
    void variableByWhichASystemNamesItself_isACi(String variable) {
        assertThat(isCi(Map.of(variable, "2024.1"))).isTrue();
        assertThat(isCi(Map.of(variable, "2024.1", "CI", "false"))).isTrue();
        assertThat(isCi(Map.of(variable, ""))).isFalse();
    }

    @Test
    void variable_isTheOneThatTells() {
        assertThat(ContinuousIntegration.variable(Map.of("CI", "true")::get)).hasValue("CI");
        assertThat(ContinuousIntegration.variable(Map.of("TF_BUILD", "True")::get))
                .hasValue("TF_BUILD");
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB_ACTIONS, GITHUB_RUN_ID",
        "GITHUB_ACTIONS, GITHUB_RUN_ATTEMPT",
        "GITHUB_ACTIONS, GITHUB_JOB",
        "GITLAB_CI, CI_JOB_ID",
        "JENKINS_URL, JOB_NAME",
        "JENKINS_URL, BUILD_NUMBER",
        "TF_BUILD, SYSTEM_JOBID",
        "CIRCLECI, CIRCLE_WORKFLOW_JOB_ID",
        "BUILDKITE, BUILDKITE_JOB_ID",
        "TRAVIS, TRAVIS_JOB_ID"
    })
    void jobs_haveDifferentNames_whereTheirVariableDiffers(String marker, String variable) {
        String one = ContinuousIntegration.jobName(Map.of(marker, "1", variable, "a")::get)
                .orElseThrow();
        String other = ContinuousIntegration.jobName(Map.of(marker, "1", variable, "b")::get)
                .orElseThrow();

        assertThat(one).isNotEqualTo(other);
        assertThat(ContinuousIntegration.jobName(Map.of(marker, "1", variable, "a")::get))
                .hasValue(one);
    }

    @Test
    void systemThatDoesNotNameItsJob_isACiWithoutAJob() {
        assertThat(ContinuousIntegration.jobName(Map.of("GITLAB_CI", "1")::get)).isEmpty();
        assertThat(ContinuousIntegration.jobName(Map.of("CI", "true", "GITHUB_RUN_ID", "1")::get))
                .isEmpty();
    }

    private static boolean isCi(Map<String, String> variables) {
        return ContinuousIntegration.isCi(variables::get);
    }
}
