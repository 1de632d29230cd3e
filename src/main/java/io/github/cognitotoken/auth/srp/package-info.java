/**
 * SRP-6a in Cognito's variant, which proves a password, or a device's secret, without sending it. Start reading at
 * {@code Srp}, the arithmetic; {@code SrpClaim} answers challenges with it.
 */
package io.github.cognitotoken.auth.srp;
