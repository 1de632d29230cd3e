/**
 * The server's half of Cognito's SRP-6a, written from RFC 5054 and knowing nothing of the client's half. Start reading
 * at {@link io.github.cognitotoken.userpool.srp.Exchange}.
 */
package io.github.cognitotoken.userpool.srp;
