package io.github.cognitotoken.userpool.oauth;

import java.time.Instant;

/** Who is signed in to managed login in a browser, and since when. */
record BrowserSession(OAuthUser user, Instant since) {}
