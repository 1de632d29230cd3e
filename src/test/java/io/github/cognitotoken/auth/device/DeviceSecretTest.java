package io.github.cognitotoken.auth.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeviceSecretTest {

    @Test
    void eachIsDrawnAnew_passwordAndSalt() {
        SecureRandom random = new SecureRandom();
        var drawn =
                Stream.generate(() -> DeviceSecret.random(random)).limit(100).toList();

        assertThat(drawn).extracting(secret -> secret.password().reveal()).doesNotHaveDuplicates();
        assertThat(drawn).extracting(DeviceSecret::salt).doesNotHaveDuplicates();
        assertThat(drawn).allSatisfy(secret -> {
            byte[] password = Base64.getDecoder().decode(secret.password().reveal());
            assertThat(password).hasSize(40);
            // what is sent is positive
            assertThat(secret.salt().signum()).isPositive();
            assertThat(secret.salt().bitLength()).isLessThan(128);
        });
    }
}
