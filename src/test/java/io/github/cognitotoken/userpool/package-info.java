/**
 * An Amazon Cognito user pool in memory, for tests, the build and the demo: it speaks the service's protocol on
 * loopback, refuses with the service's own codes and texts, and fails in every way a network can. Start reading at
 * {@link io.github.cognitotoken.userpool.UserPool}; an operation is a class behind {@code Operation}.
 */
package io.github.cognitotoken.userpool;
