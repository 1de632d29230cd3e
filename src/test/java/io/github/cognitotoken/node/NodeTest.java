package io.github.cognitotoken.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class NodeTest {

    @Test
    void absentNode_isNamedAsTheReason() {
        assertThat(Node.missing("no-such-node"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("no-such-node"));
    }

    @Test
    void missingNode_abortsOnADesk_andFailsInCi() {
        assertThat(Node.unavailable("it", "no node", null)).isInstanceOf(TestAbortedException.class);
        assertThat(Node.unavailable("it", "no node", "true"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("it cannot run: no node");
    }
}
