/** Tests of AWS credentials from identity pools. */
package io.github.cognitotoken.identity;
