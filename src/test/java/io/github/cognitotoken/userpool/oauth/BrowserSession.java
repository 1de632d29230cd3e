package io.github.cognitotoken.userpool.oauth;

import java.time.Instant;

/** Who is signed in to managed login in a browser, by which proof, and since when. */
record BrowserSession(OAuthUser user, AuthenticationLevel level, Instant since) {}
