package io.github.cognitotoken.config;

/** Whether this machine is to stand in for a second factor, where a user pool leaves that to its users. */
public enum RememberDevice {
    YES,
    NO,
    /** The person at the terminal says; without one it is no. */
    ASK
}
