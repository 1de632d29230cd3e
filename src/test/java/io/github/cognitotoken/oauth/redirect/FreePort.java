package io.github.cognitotoken.oauth.redirect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** A port that nobody listens on, in either family. */
public final class FreePort {

    private FreePort() {}

    public static int find() {
        for (int tries = 0; tries < 50; tries++) {
            try (ServerSocket any = new ServerSocket(0, 1, address("127.0.0.1"))) {
                if (!hasIpv6() || isFreeInIpv6(any.getLocalPort())) {
                    return any.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no free port");
    }

    /** Whether this machine has ::1. */
    public static boolean hasIpv6() {
        return isFreeInIpv6(0);
    }

    private static boolean isFreeInIpv6(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address("::1"), port));
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
