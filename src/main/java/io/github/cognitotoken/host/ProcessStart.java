package io.github.cognitotoken.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The start time of this process. On a busy machine it is well before the start of {@code main}.
 *
 * <p>On Linux the JDK derives it from the boot time in whole seconds, with an error of up to one second. Here it is
 * computed from the process's age, exact to 20 ms.
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
