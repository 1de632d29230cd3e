package io.github.cognitotoken.config;

/** Who shares cached tokens. */
public enum CacheScope {
    /** All processes of the user. */
    USER,
    /** Those of one job of a CI system. */
    JOB
}
