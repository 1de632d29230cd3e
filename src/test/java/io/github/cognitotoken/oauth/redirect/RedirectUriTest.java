package io.github.cognitotoken.oauth.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedirectUriTest {

    @Test
    void parts_areThoseThatABrowserAsksFor() {
        RedirectUri plain = new RedirectUri("http://localhost:8585");

        assertThat(plain.path()).isEqualTo("/");
        assertThat(plain.port()).isEqualTo(8585);
        assertThat(plain.isLoopback()).isTrue();
        assertThat(RedirectUri.DEFAULT.path()).isEqualTo("/callback");
        assertThat(new RedirectUri("https://team.example/callback.html").isLoopback())
                .isFalse();
    }

    @Test
    void host_isComparedWithItsPort_andNothingElse() {
        assertThat(RedirectUri.DEFAULT.isHost("localhost:8400")).isTrue();
        assertThat(RedirectUri.DEFAULT.isHost("LOCALHOST:8400")).isTrue();
        assertThat(RedirectUri.DEFAULT.isHost("localhost")).isFalse();
        assertThat(RedirectUri.DEFAULT.isHost("127.0.0.1:8400")).isFalse();
        assertThat(RedirectUri.DEFAULT.isHost("evil.example:8400")).isFalse();
        assertThat(new RedirectUri("http://[::1]:80/").isHost("[::1]")).isTrue();
    }

    @Test
    void addresses_areBothForLocalhost_andTheOneOfALiteral() {
        assertThat(RedirectUri.DEFAULT.addresses()).hasSize(2).allMatch(address -> address.isLoopbackAddress());
        assertThat(new RedirectUri("http://127.0.0.1:1/").addresses()).hasSize(1);
        assertThat(new RedirectUri("http://[::1]:1/").addresses()).hasSize(1);
    }
}
