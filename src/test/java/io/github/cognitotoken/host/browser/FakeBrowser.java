package io.github.cognitotoken.host.browser;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A browser that notes which pages it is to open; without a word there is none. */
public final class FakeBrowser implements Browser {

    private final BlockingQueue<URI> opened = new LinkedBlockingQueue<>();
    private boolean present;

    /** One that opens pages. */
    public FakeBrowser present() {
        present = true;
        return this;
    }

    public BlockingQueue<URI> opened() {
        return opened;
    }

    @Override
    public Optional<String> absence() {
        return present ? Optional.empty() : Optional.of("there is no display");
    }

    @Override
    public boolean open(URI page) {
        return present && opened.add(page);
    }
}
