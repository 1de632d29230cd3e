/**
 * The codes of authenticator apps: computed from a secret, each of a step of time that is reserved first. Start reading
 * at {@code TotpSecret}; {@code TotpCodes} hands the codes out.
 */
package io.github.cognitotoken.totp;
