/** Tests of {@code jwt.verify}. */
package io.github.cognitotoken.jwt.verify;
