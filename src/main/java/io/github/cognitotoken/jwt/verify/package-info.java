/**
 * Verifies tokens against the public keys of their issuer; the only package that uses Nimbus JOSE+JWT. Start reading at
 * {@code TokenVerifier}, then {@code IssuerKeys}.
 */
package io.github.cognitotoken.jwt.verify;
