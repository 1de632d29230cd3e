package io.github.cognitotoken.output;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code as lines of text for a terminal: two rows of modules in each line by half blocks, black on white in any
 * terminal, with the quiet zone of four modules that the standard requires.
 */
public final class QrCode {

    private static final String BLACK_ON_WHITE = "\u001b[30;47m";
    private static final String PLAIN = "\u001b[0m";
    private static final int QUIET_ZONE = 4;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /** The code of that text. */
    public static QrCode of(String text) {
        return new QrCode(modules(text));
    }

    /** How many characters wide it is. */
    public int columns() {
        return modules.getWidth();
    }

    /** How many lines high it is. */
    public int rows() {
        return (modules.getHeight() + 1) / 2;
    }

    /** The code itself, a line break at the end of each line. */
    public String lines() {
        StringBuilder lines = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y += 2) {
            lines.append(BLACK_ON_WHITE);
            for (int x = 0; x < modules.getWidth(); x++) {
                boolean lower = y + 1 < modules.getHeight() && modules.get(x, y + 1);
                lines.append(block(modules.get(x, y), lower));
            }
            lines.append(PLAIN).append('\n');
        }
        return lines.toString();
    }

    private static char block(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
