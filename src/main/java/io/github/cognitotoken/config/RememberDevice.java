package io.github.cognitotoken.config;

/** Whether this machine replaces the second factor, in user pools that let users decide. */
public enum RememberDevice {
    YES,
    NO,
    /** Ask the person at the terminal; without one the answer is no. */
    ASK
}
