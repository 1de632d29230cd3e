/**
 * JSON Web Tokens: reading them, and (later) verifying them against a pool's keys. Start reading at {@code Jwt}, which
 * reads and does not verify.
 */
package io.github.cognitotoken.jwt;
