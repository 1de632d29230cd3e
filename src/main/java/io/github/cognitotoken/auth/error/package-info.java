/**
 * What Cognito's errors mean: kind, message and hint for each. The rows are in the resource {@code errors.txt}; start
 * reading at {@code CognitoErrors}, which finds the row for a call that failed.
 */
package io.github.cognitotoken.auth.error;
