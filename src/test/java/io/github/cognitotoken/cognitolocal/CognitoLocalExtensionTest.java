package io.github.cognitotoken.cognitolocal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class CognitoLocalExtensionTest {

    @Test
    void absentNode_isNamedAsTheReason() {
        assertThat(Node.missing("no-such-node"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("no-such-node"));
    }

    @Test
    void missingNode_abortsOnADesk_andFailsInCi() {
        assertThat(CognitoLocalExtension.missing("no node", null)).isInstanceOf(TestAbortedException.class);
        assertThat(CognitoLocalExtension.missing("no node", "true"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cognito-local cannot run: no node");
    }
}
