package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** A lock that this process holds, with a mark by which those who wait can see what its holder is doing. */
public final class PrivateLock implements AutoCloseable {

    private final FileChannel channel;

    PrivateLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Leaves a mark for those who wait; an empty one takes it away. It means nothing once the lock is free. */
    public void mark(String mark) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            return; // the system frees it at the end of the process at the latest
        }
    }
}
