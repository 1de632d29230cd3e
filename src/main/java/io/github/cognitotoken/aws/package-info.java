/**
 * The user-pool API as records and methods of our own, over the AWS SDK, which no other package sees. Start reading at
 * {@code CognitoApi}; {@code CognitoClients} makes one.
 */
package io.github.cognitotoken.aws;
