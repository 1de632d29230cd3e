package io.github.cognitotoken.oauth.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoopbackPortTest {

    private static final RedirectUri IPV4 = new RedirectUri("http://127.0.0.1:" + FreePort.find());

    @Test
    void localhost_isBoundInEachFamilyByItself() throws IOException {
        assumeTrue(FreePort.hasIpv6(), "this machine has no IPv6 loopback");
        RedirectUri uri = new RedirectUri("http://localhost:" + FreePort.find());
        try (LoopbackPort port = LoopbackPort.bind(uri).orElseThrow()) {
            assertThat(port.sockets().stream().map(ServerSocket::getInetAddress))
                    .containsExactlyInAnyOrder(FreePort.address("127.0.0.1"), FreePort.address("::1"));
        }
    }

    @Test
    void localhost_isTaken_whereAnotherProgramHasOneFamilyOnly() throws IOException {
        assumeTrue(FreePort.hasIpv6(), "this machine has no IPv6 loopback");
        for (String family : new String[] {"127.0.0.1", "::1"}) {
            try (ServerSocket other = new ServerSocket(0, 1, FreePort.address(family))) {
                RedirectUri uri = new RedirectUri("http://localhost:" + other.getLocalPort());

                assertThat(LoopbackPort.bind(uri)).as(family).isEmpty();
            }
        }
    }

    @Test
    void literal_isBoundAlone() throws IOException {
        assumeTrue(FreePort.hasIpv6(), "this machine has no IPv6 loopback");
        try (ServerSocket other = new ServerSocket(0, 1, FreePort.address("::1"))) {
            RedirectUri uri = new RedirectUri("http://127.0.0.1:" + other.getLocalPort());
            try (LoopbackPort port = LoopbackPort.bind(uri).orElseThrow()) {
                assertThat(port.sockets()).hasSize(1);
            }
        }
    }

    @Test
    void portInUse_isNotShared_andFreeAfterwards() {
        LoopbackPort first = LoopbackPort.bind(IPV4).orElseThrow();
        assertThat(LoopbackPort.bind(IPV4)).isEmpty();

        first.close();

        Optional<LoopbackPort> again = LoopbackPort.bind(IPV4);
        assertThat(again).isPresent();
        again.get().close();
    }

    @Test
    void portOfTheWildcard_isTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThat(LoopbackPort.bind(new RedirectUri("http://localhost:" + other.getLocalPort())))
                    .isEmpty();
        }
    }
}
