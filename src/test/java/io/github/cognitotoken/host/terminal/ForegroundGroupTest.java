package io.github.cognitotoken.host.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForegroundGroupTest {

    @Test
    void group_isOurs_whereTheTerminalBelongsToIt() {
        assertThat(ForegroundGroup.isOursByStat(stat("java", 70, 70))).isTrue();
        assertThat(ForegroundGroup.isOursByStat(stat("java", 70, 71))).isFalse();
        assertThat(ForegroundGroup.isOursByStat(stat("java", 70, -1))).isFalse();
    }

    @Test
    void programNameWithParentheses_isPassedOver() {
        assertThat(ForegroundGroup.isOursByStat(stat("a) S 1 2 3 4 5 (b", 70, 70)))
                .isTrue();
        assertThat(ForegroundGroup.isOursByStat(stat("a) S 1 2 3 4 2 (b", 70, 71)))
                .isFalse();
    }

    @Test
    void numbersOfPs_areComparedToo() {
        assertThat(ForegroundGroup.isOursByPs("  812   812\n")).isTrue();
        assertThat(ForegroundGroup.isOursByPs("  812   900\n")).isFalse();
    }

    @Test
    void systemThatDoesNotTell_countsAsForeground() {
        assertThat(ForegroundGroup.isOursByPs("")).isTrue();
        assertThat(ForegroundGroup.isOursByStat("")).isTrue();
        assertThat(ForegroundGroup.isOursByStat("71 (java) S 1 70 60 0 0 0 100 0\n"))
                .isTrue();
    }

    private static String stat(String name, int group, int foreground) {
        return "71 (" + name + ") S 1 " + group + " 60 34816 " + foreground + " 4194304 100 0\n";
    }
}
