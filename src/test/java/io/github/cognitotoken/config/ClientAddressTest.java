package io.github.cognitotoken.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "us-east-1_AbCdEf123/1exampleclient234567890abc, us-east-1",
        "us-gov-west-1_AbC/1c, us-gov-west-1",
        "eusc-de-east-1_AbC/1c, eusc-de-east-1"
    })
    void poolAndClient_areAnAddress_inTheRegionOfThePool(String text, String region) {
        ClientAddress address = ClientAddress.parse(text).orElseThrow();

        assertThat(address.userPoolId() + "/" + address.clientId()).isEqualTo(text);
        assertThat(address.region(new ParsedOptions(Map.of())).value()).isEqualTo(region);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "us-east-1_AbC",
                "us-east-1_AbC/",
                "/1c",
                "us-east-1/1c",
                "us-east-1_/1c",
                "US-EAST-1_AbC/1c",
                "my_folder/amplify_outputs",
                "us-east-1_AbC/amplify_outputs.json",
                "us-east-1_AbC/sub/1c",
                "./us-east-1_AbC/1c",
                "us-east-1_AbC\\1c",
                "https://us-east-1_AbC/1c"
            })
    void whatMayBeAPath_isNone(String text) {
        assertThat(ClientAddress.parse(text)).isEmpty();
    }

    @Test
    void regionOfTheCommandLine_comesFirst_andIsChecked() {
        ClientAddress address = new ClientAddress("us-east-1_AbC", "1c");

        assertThat(address.region(region("eu-west-1")))
                .isEqualTo(new Sourced<>("eu-west-1", Origin.option("--region")));
        assertThatThrownBy(() -> address.region(region("moon")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.USAGE));
    }

    private static ParsedOptions region(String value) {
        return new ParsedOptions(Map.of("--region", List.of(value)));
    }
}
