package io.github.cognitotoken.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealedFileTest {

    private final byte[] header = SealedFile.header();

    @Test
    void headerAlone_isOfThisVersion() {
        assertThat(SealedFile.isSealed(header)).isTrue();
        assertThat(SealedFile.isOfThisVersion(header)).isTrue();
    }

    @Test
    void otherVersion_isSealed_andNotOfThisOne() {
        header[header.length - 1]++;

        assertThat(SealedFile.isSealed(header)).isTrue();
        assertThat(SealedFile.isOfThisVersion(header)).isFalse();
    }

    @Test
    void cutHeader_isOfNoVersion() {
        for (int length = 0; length < header.length; length++) {
            assertThat(SealedFile.isOfThisVersion(Arrays.copyOf(header, length)))
                    .isFalse();
        }
    }

    @Test
    void plainFile_isNotSealed() {
        assertThat(SealedFile.isSealed(new byte[] {'{', 'c', 't', 1})).isFalse();
    }
}
