package io.github.cognitotoken.host.browser;

import java.net.URI;
import java.util.Optional;

/** The browser of the person who runs this program. */
public interface Browser {

    /** Why no page can be opened, in words that follow "no browser is opened: "; empty if one can. */
    Optional<String> absence();

    /**
     * Opens a page and does not wait for its end.
     *
     * @return whether a browser has taken it, as far as that can be told
     */
    boolean open(URI page);
}
