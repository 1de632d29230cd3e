package io.github.cognitotoken.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.signin.userpool.UserPoolFlows;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedFlowsTest {

    @ParameterizedTest
    @CsvSource({
        "ALLOW_USER_SRP_AUTH, srp",
        "ALLOW_USER_AUTH, choice",
        "ALLOW_CUSTOM_AUTH, custom",
        "ALLOW_ADMIN_USER_PASSWORD_AUTH, admin",
        "ALLOW_USER_SRP_AUTH ALLOW_REFRESH_TOKEN_AUTH, srp",
        // what Cognito gives to a client for which nothing is said
        "ALLOW_REFRESH_TOKEN_AUTH ALLOW_USER_SRP_AUTH ALLOW_CUSTOM_AUTH, srp",
        "ALLOW_ADMIN_USER_PASSWORD_AUTH ALLOW_USER_AUTH, choice"
    })
    void oneWayLeft_isNamed(String allowed, String flow) {
        assertThat(new AllowedFlows(new GrantTypes(UserPoolFlows.all())).worthNaming(List.of(allowed.split(" "))))
                .contains(flow);
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOW_USER_PASSWORD_AUTH",
        "ALLOW_USER_PASSWORD_AUTH ALLOW_USER_SRP_AUTH",
        "ALLOW_USER_PASSWORD_AUTH ALLOW_CUSTOM_AUTH",
        "ALLOW_USER_AUTH ALLOW_USER_SRP_AUTH",
        "ALLOW_ADMIN_USER_PASSWORD_AUTH ALLOW_CUSTOM_AUTH",
        "ALLOW_REFRESH_TOKEN_AUTH",
        "ALLOW_USER_SRP_AUTH ALLOW_SOMETHING_NEW",
        "ALLOW_CLIENT_TOKEN_AUTH",
        // of the days before ALLOW_…, when SRP was always allowed besides
        "ADMIN_NO_SRP_AUTH"
    })
    void severalWays_none_orUnknownOnes_areLeftToAuto(String allowed) {
        assertThat(new AllowedFlows(new GrantTypes(UserPoolFlows.all())).worthNaming(List.of(allowed.split(" "))))
                .isEmpty();
    }

    @Test
    void nothingSaid_isLeftToAuto() {
        assertThat(new AllowedFlows(new GrantTypes(UserPoolFlows.all())).worthNaming(List.of()))
                .isEmpty();
    }
}
