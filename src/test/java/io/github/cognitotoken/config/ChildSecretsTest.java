package io.github.cognitotoken.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.ChildSecrets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of secrets is above {@code host}, which cannot read it. */
class ChildSecretsTest {

    @ParameterizedTest
    @EnumSource(SecretSetting.class)
    void variableOfEachSecret_isKeptFromChildren(SecretSetting secret) {
        assertThat(ChildSecrets.VARIABLES).contains(secret.variable());
    }
}
