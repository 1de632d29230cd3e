/**
 * The pool's domain: Cognito's OAuth 2.0 endpoints and login page, with the replies that the real service was seen to
 * give. Start reading at {@link io.github.cognitotoken.userpool.oauth.Domain}; "row" in a comment is a row of the
 * table of error replies that were observed (4.6 of the collected facts), "4.4" one of their sections.
 */
package io.github.cognitotoken.userpool.oauth;
