/**
 * The APIs of user pools and identity pools as records and methods of our own, over the AWS SDK, which no other package
 * sees. Start reading at {@code CognitoApi}, which {@code CognitoClients} makes; {@code IdentityApi} is that of identity
 * pools.
 */
package io.github.cognitotoken.aws;
