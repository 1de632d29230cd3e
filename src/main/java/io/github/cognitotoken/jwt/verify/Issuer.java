package io.github.cognitotoken.jwt.verify;

import java.net.URI;

/**
 * An issuer whose tokens are accepted.
 *
 * @param name its {@code iss}, to the letter
 * @param keys the address of its public keys (JWKS, RFC 7517)
 */
public record Issuer(String name, URI keys) {

    private static final String PATH = "/.well-known/jwks.json";

    /** An issuer whose keys are where its name says, as those of every user pool are. */
    public static Issuer of(String url) {
        return at(url, url);
    }

    /** An issuer whose keys another address serves: an emulator's, or a FIPS endpoint's. */
    public static Issuer at(String name, String server) {
        return new Issuer(name, URI.create(server + PATH));
    }
}
