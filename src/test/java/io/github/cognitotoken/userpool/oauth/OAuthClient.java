package io.github.cognitotoken.userpool.oauth;

import java.util.Optional;

/** An app client as the domain sees it. */
public interface OAuthClient {

    String id();

    Optional<String> secret();

    OAuthSettings oauth();
}
