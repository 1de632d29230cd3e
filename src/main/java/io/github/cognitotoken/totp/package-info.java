/**
 * The codes of authenticator apps, computed from a secret. Each code belongs to a step of time, which is reserved
 * first. Start reading at {@code TotpSecret}; {@code TotpCodes} returns the codes.
 */
package io.github.cognitotoken.totp;
