package io.github.cognitotoken.userpool;

/** What a pool remembers of the devices its users sign in from. */
public enum DeviceTracking {
    OFF,
    ALWAYS,
    /** A device is remembered once its user says so. */
    USER_OPT_IN
}
