package io.github.cognitotoken.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int PIXELS = 8;
    private static final String URI =
            "otpauth://totp/Cognito%20AbCdEf123:bob?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA&issuer=Cognito";

    @Test
    void whatIsDrawn_canBeScanned() throws Exception {
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(
                                new HybridBinarizer(seen(QrCode.of(URI).lines()))))
                        .getText())
                .isEqualTo(URI);
    }

    @Test
    void everyLine_bringsItsOwnColours_andFitsATerminal() {
        assertThat(QrCode.of(URI).lines().lines())
                .allMatch(line -> line.startsWith("\u001b[30;47m") && line.endsWith("\u001b[0m"))
                .allMatch(line -> line.length() - 12 <= 80)
                .hasSizeLessThan(40);
    }

    /** The lines as a camera sees them: each half of a character a square of pixels. */
    private static LuminanceSource seen(String drawn) {
        List<String> lines = drawn.lines()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
        int width = lines.get(0).length() * PIXELS;
        int height = lines.size() * 2 * PIXELS;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                char block = lines.get(y / PIXELS / 2).charAt(x / PIXELS);
                boolean upperHalf = y / PIXELS % 2 == 0;
                boolean black = block == '█' || block == (upperHalf ? '▀' : '▄');
                pixels[y * width + x] = black ? 0x000000 : 0xFFFFFF;
            }
        }
        return new RGBLuminanceSource(width, height, pixels);
    }
}
