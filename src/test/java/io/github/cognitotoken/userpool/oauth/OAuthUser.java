package io.github.cognitotoken.userpool.oauth;

import java.util.Optional;

/** A user as the domain sees one. */
public interface OAuthUser {

    /** The canonical username. */
    String username();

    String sub();

    /** The verified e-mail address. */
    Optional<String> email();
}
