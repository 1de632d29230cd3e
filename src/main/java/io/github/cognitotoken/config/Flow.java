package io.github.cognitotoken.config;

/** The sign-in flows of {@code --flow}. */
public enum Flow {
    /** The first flow that the app client allows. */
    AUTO,
    /** InitiateAuth with USER_PASSWORD_AUTH. */
    PASSWORD,
    /** InitiateAuth with USER_SRP_AUTH: the password never leaves the machine. */
    SRP,
    /** InitiateAuth with USER_AUTH. */
    CHOICE,
    /** InitiateAuth with CUSTOM_AUTH. */
    CUSTOM,
    /** AdminInitiateAuth with ADMIN_USER_PASSWORD_AUTH, signed with AWS credentials. */
    ADMIN
}
