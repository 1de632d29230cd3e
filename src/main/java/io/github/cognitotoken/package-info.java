/**
 * The entry point and the composition root, nothing else. Start reading at {@code Main}, then {@code App}, which news
 * every collaborator and hands back the configured command line.
 */
package io.github.cognitotoken;
