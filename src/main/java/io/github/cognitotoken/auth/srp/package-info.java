/**
 * SRP-6a as Cognito does it: proves a password, or a device's secret, without sending it. Start reading at {@code Srp},
 * which is arithmetic alone; {@code SrpClaim} answers challenges with it.
 */
package io.github.cognitotoken.auth.srp;
