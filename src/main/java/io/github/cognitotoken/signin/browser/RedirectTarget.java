package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.oauth.redirect.LoopbackPort;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import io.github.cognitotoken.storage.Lease;
import java.util.Optional;

/**
 * Where the browser is to come back to.
 *
 * @param port that of the address, bound; empty for a page elsewhere, from which a person pastes the answer
 * @param lease held while the port is: another sign-in of this program waits for it
 */
record RedirectTarget(RedirectUri uri, Optional<LoopbackPort> port, Optional<Lease> lease) implements AutoCloseable {

    @Override
    public void close() {
        port.ifPresent(LoopbackPort::close);
        lease.ifPresent(Lease::close);
    }
}
