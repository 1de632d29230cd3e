package io.github.cognitotoken.oauth.redirect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;

/** A port that nobody listens on, in either family. */
public final class FreePort {

    private FreePort() {}

    /** The system takes ports for its own use from 32,768 on: one of those may be taken at any moment. */
    private static final int FIRST = 20_000;

    private static final int COUNT = 12_000;

    /** Test runs at the same time begin at different ones. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % COUNT));

    public static int find() {
        for (int tries = 0; tries < COUNT; tries++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            if (isFree("127.0.0.1", port) && (!hasIpv6() || isFree("::1", port))) {
                return port;
            }
        }
        throw new IllegalStateException("no free port");
    }

    /** Whether this machine has ::1. */
    public static boolean hasIpv6() {
        return isFree("::1", 0);
    }

    private static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address(address), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** One of the two addresses of this machine itself. */
    public static InetAddress address(String literal) {
        byte[] ipv6 = new byte[16];
        ipv6[15] = 1;
        try {
            return InetAddress.getByAddress(literal.equals("::1") ? ipv6 : new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
