package io.github.cognitotoken.config;

/** A value that is not secret, and where it came from. */
public record Sourced<T>(T value, Origin origin) {}
