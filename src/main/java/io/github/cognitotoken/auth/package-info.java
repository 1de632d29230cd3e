/**
 * The user-pool API: signing in, answering challenges, and what Cognito's errors mean. Only this package (and, later,
 * {@code identity}) speaks to Cognito through the AWS SDK. Start reading at {@code AuthService}.
 */
package io.github.cognitotoken.auth;
