package io.github.cognitotoken.host.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TtyDialogueTest {

    @Test
    void size_isReadFromRowsAndColumns() {
        assertThat(TtyDialogue.sizeOf("24 80\n")).contains(new Terminal.Size(80, 24));
    }

    @Test
    void size_isUnknown_whereTheTerminalSaysZeroOrNonsense() {
        assertThat(TtyDialogue.sizeOf("0 0\n")).isEmpty();
        assertThat(TtyDialogue.sizeOf("")).isEmpty();
        assertThat(TtyDialogue.sizeOf("many")).isEmpty();
    }
}
