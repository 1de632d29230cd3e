package io.github.cognitotoken.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * When this process was started, which is well before {@code main} is reached on a busy machine.
 *
 * <p>On Linux the JDK derives it from the boot time in whole seconds, which is wrong by up to one; here it is the
 * process's age by the clock that both of its figures are taken from, right to 20 ms.
 */
final class ProcessStart implements Supplier<Instant> {

    private static final long TICKS_PER_SECOND = 100;
    private static final int START_FIELD = 22;

    @Override
    public Instant get() {
        try {
            String stat = text("/proc/self/stat");
            // the second field is the program's name in parentheses, and may hold anything
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long startMillis = Long.parseLong(afterName[START_FIELD - 3]) * 1000 / TICKS_PER_SECOND;
            String uptime = text("/proc/uptime");
            long nowMillis = (long) (Double.parseDouble(uptime.substring(0, uptime.indexOf(' '))) * 1000);
            return Instant.now().minusMillis(Math.max(0, nowMillis - startMillis));
        } catch (IOException | RuntimeException e) {
            return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
    }
}
