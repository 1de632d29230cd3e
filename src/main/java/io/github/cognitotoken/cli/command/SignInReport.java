package io.github.cognitotoken.cli.command;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.failure.ExternalText;

/** What a person is told after a sign-in. */
public final class SignInReport {

    private SignInReport() {}

    /** Who is signed in, and until when. */
    public static String of(CacheEntry entry) {
        return "signed in as " + ExternalText.of(entry.key().owner()) + " until "
                + CommandContext.moment(entry.accessEnds())
                + (entry.tokens().refreshToken().isPresent() ? "; refreshed automatically after that" : "");
    }
}
