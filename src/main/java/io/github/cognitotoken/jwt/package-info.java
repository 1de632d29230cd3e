/**
 * JSON Web Tokens: reading them, what they are expected to say, and ({@code verify}) whether they can be trusted. Start
 * reading at {@code Jwt}, which reads and does not verify.
 */
package io.github.cognitotoken.jwt;
