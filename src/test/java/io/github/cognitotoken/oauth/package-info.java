/** Tests of the domain's endpoints against a server that answers as it is told. Start reading at {@code TokenEndpointTest}. */
package io.github.cognitotoken.oauth;
