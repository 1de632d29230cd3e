package io.github.cognitotoken.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Detects the CI system that runs this process. Each system sets a variable of its own, and most set further ones that
 * identify the job: see "predefined variables" in its documentation.
 */
public enum ContinuousIntegration {
    GITHUB("GITHUB_ACTIONS", "GITHUB_REPOSITORY", "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_JOB"),
    GITLAB("GITLAB_CI", "CI_SERVER_URL", "CI_JOB_ID"),
    JENKINS("JENKINS_URL", "JOB_NAME", "BUILD_NUMBER"),
    HUDSON("HUDSON_URL", "JOB_NAME", "BUILD_NUMBER"),
    AZURE("TF_BUILD", "SYSTEM_COLLECTIONID", "BUILD_BUILDID", "SYSTEM_JOBID"),
    CIRCLECI("CIRCLECI", "CIRCLE_WORKFLOW_JOB_ID"),
    BUILDKITE("BUILDKITE", "BUILDKITE_JOB_ID"),
    TEAMCITY("TEAMCITY_VERSION", "TEAMCITY_PROJECT_NAME", "TEAMCITY_BUILDCONF_NAME", "BUILD_NUMBER"),
    TRAVIS("TRAVIS", "TRAVIS_JOB_ID"),
    APPVEYOR("APPVEYOR", "APPVEYOR_JOB_ID"),
    BITBUCKET("BITBUCKET_BUILD_NUMBER", "BITBUCKET_REPO_UUID", "BITBUCKET_BUILD_NUMBER", "BITBUCKET_STEP_UUID"),
    CODEBUILD("CODEBUILD_BUILD_ID", "CODEBUILD_BUILD_ID"),
    DRONE("DRONE", "DRONE_REPO", "DRONE_BUILD_NUMBER", "DRONE_STAGE_NUMBER"),
    SEMAPHORE("SEMAPHORE", "SEMAPHORE_JOB_ID"),
    CIRRUS("CIRRUS_CI", "CIRRUS_TASK_ID"),
    BAMBOO("bamboo_buildKey", "bamboo_buildKey", "bamboo_buildNumber"),
    BITRISE("BITRISE_IO", "BITRISE_BUILD_SLUG"),
    CODEFRESH("CF_BUILD_ID", "CF_BUILD_ID"),
    GOCD("GO_SERVER_URL", "GO_PIPELINE_NAME", "GO_PIPELINE_COUNTER", "GO_STAGE_COUNTER", "GO_JOB_NAME");

    /** Most systems set this one besides their own. */
    private static final String COMMON = "CI";

    private final String marker;
    private final String[] job;

    /**
     * @param marker the variable that only this system sets
     * @param job the variables that identify the job
     */
    ContinuousIntegration(String marker, String... job) {
        this.marker = marker;
        this.job = job;
    }

    /** Whether a CI system runs this process. */
    public static boolean isCi(Environment environment) {
        return variable(environment).isPresent();
    }

    /** The variable that shows that a CI system runs this process, for messages. */
    public static Optional<String> variable(Environment environment) {
        return isOn(environment, COMMON)
                ? Optional.of(COMMON)
                : system(environment).map(system -> system.marker);
    }

    /** All variables that show it. */
    public static List<String> variables() {
        List<String> variables = new ArrayList<>(List.of(COMMON));
        for (ContinuousIntegration system : values()) {
            variables.add(system.marker);
        }
        return variables;
    }

    /** A name that no other job has; empty where no CI system runs this process, or the system does not name its job. */
    public static Optional<String> jobName(Environment environment) {
        return system(environment).flatMap(system -> system.job(environment));
    }

    private static Optional<ContinuousIntegration> system(Environment environment) {
        for (ContinuousIntegration system : values()) {
            if (isOn(environment, system.marker)) {
                return Optional.of(system);
            }
        }
        return Optional.empty();
    }

    private Optional<String> job(Environment environment) {
        StringBuilder name = new StringBuilder(name());
        boolean named = false;
        for (String variable : job) {
            Optional<String> value = environment.get(variable);
            named |= value.isPresent();
            name.append('\n').append(value.orElse(""));
        }
        return named ? Optional.of(name.toString()) : Optional.empty();
    }

    /** Whether it is set, and not to a word for no. */
    private static boolean isOn(Environment environment, String variable) {
        String value = environment.get(variable).orElse("0").toLowerCase(Locale.ROOT);
        return !value.equals("0") && !value.equals("false") && !value.equals("no");
    }
}
