package io.github.cognitotoken;

/** The version of this build, from the pom. */
final class Version {

    static final String NUMBER = "${project.version}";

    private Version() {}
}
