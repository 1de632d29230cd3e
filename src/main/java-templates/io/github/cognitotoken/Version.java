package io.github.cognitotoken;

/** The version of this build, from the pom. */
final class Version {

    static final String NUMBER = "${project.version}";

    /** The commit of the source; unknown outside a git work tree. */
    static final String COMMIT = "${git.commit.id.abbrev}";

    private Version() {}
}
