/**
 * Kind, message and hint for Cognito's errors. The rows are in the resource {@code errors.txt}; start reading at {@code
 * CognitoErrors}, which finds the row for a failed call.
 */
package io.github.cognitotoken.auth.error;
