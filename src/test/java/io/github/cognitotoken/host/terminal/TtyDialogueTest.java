package io.github.cognitotoken.host.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TtyDialogueTest {

    @Test
    void size_isReadFromRowsAndColumns() {
        assertThat(TtyDialogue.sizeOf("24 80\n")).contains(new Terminal.Size(80, 24));
        assertThat(TtyDialogue.sizeOf("0 60\n")).contains(new Terminal.Size(60, Integer.MAX_VALUE));
    }

    @Test
    void size_isUnknown_whereTheTerminalSaysZeroOrNonsense() {
        assertThat(TtyDialogue.sizeOf("0 0\n")).isEmpty();
        assertThat(TtyDialogue.sizeOf("")).isEmpty();
        assertThat(TtyDialogue.sizeOf("many")).isEmpty();
    }
}
