package io.github.cognitotoken.storage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When something that costs money was fetched lately, by name: a file each, with a time a line. */
public final class FetchLedger {

    /** So many are enough to tell a loop. */
    private static final int LONGEST = 20;

    private final StorageFolder folder;

    public FetchLedger(StorageFolder folder) {
        this.folder = folder;
    }

    /**
     * Records a fetch.
     *
     * @param name of 64 hexadecimal digits, as {@link Digest} makes it
     * @return how many there were within that time, this one included
     */
    public int record(String name, Instant now, Duration within) {
        String file = name + FileNames.FETCHES;
        return folder.exclusively(name + FileNames.LOCK, () -> {
            List<Instant> times = since(now.minus(within), now, file);
            times.add(now);
            int count = times.size();
            List<String> lines = times.subList(Math.max(0, count - LONGEST), count).stream()
                    .map(time -> Long.toString(time.toEpochMilli()))
                    .toList();
            folder.note(file, String.join("\n", lines).getBytes(StandardCharsets.US_ASCII));
            return count;
        });
    }

    /** Whatever is no time tells nothing; a time to come is of a clock that was wrong. */
    private List<Instant> since(Instant earliest, Instant now, String file) {
        List<Instant> times = new ArrayList<>();
        String text = folder.read(file)
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .orElse("");
        for (String line : text.split("\n", LONGEST + 1)) {
            if (line.matches("[0-9]{1,15}")) {
                Instant time = Instant.ofEpochMilli(Long.parseLong(line));
                if (time.isAfter(earliest) && !time.isAfter(now)) {
                    times.add(time);
                }
            }
        }
        return times;
    }
}
