package io.github.cognitotoken.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.storage.Seal;
import io.github.cognitotoken.storage.StorageFolder;
import io.github.cognitotoken.storage.TestFolder;
import io.github.cognitotoken.token.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples' tokens ended in the past, by the clock of the file system. */
class UselessEntriesTest {

    private final CacheEntry alice = Samples.obtained(
            Samples.user("alice"),
            new Tokens(
                    "opaque",
                    Optional.empty(),
                    Optional.of("refresh"),
                    Optional.of(Samples.NOW),
                    Optional.of("alice"),
                    Optional.empty()),
            "alice",
            Freshness.any());
    private TestFolder folder;

    @BeforeEach
    void open(@TempDir Path parent) {
        folder = new TestFolder(parent);
    }

    @Test
    void tokensThatEnded_andCannotBeRefreshed_goWithAllThatBelongsToThem() throws IOException {
        CacheEntry bob = stored(null, Duration.ofDays(2));
        Files.createFile(folder.path.resolve(bob.key().name() + ".lock"));
        Files.createFile(folder.path.resolve(bob.key().name() + ".failure"));
        store().put(alice);

        assertThat(files()).noneMatch(name -> name.startsWith(bob.key().name()));
        assertThat(folder.files(".link")).isEmpty();
        assertThat(store().all()).containsExactly(alice);
        assertThat(folder.host.stderr()).isEmpty();
    }

    @Test
    void tokensThatCanBeRefreshed_stay() throws IOException {
        CacheEntry bob = stored("refresh", Duration.ofDays(3000));
        store().put(alice);

        assertThat(store().find(Samples.BOB)).contains(bob);
    }

    @Test
    void tokensThatEndedToday_stay() throws IOException {
        CacheEntry bob = stored(null, Duration.ofHours(20));
        store().put(alice);

        assertThat(store().find(Samples.BOB)).contains(bob);
    }

    @Test
    void tokensOlderThanAnyRefreshToken_go() throws IOException {
        stored("refresh", Duration.ofDays(3651));
        store().put(alice);

        assertThat(store().all()).containsExactly(alice);
    }

    @Test
    void entryThatThisVersionCannotRead_stays() throws IOException {
        CacheEntry bob = stored(null, Duration.ofDays(2));
        Path file = folder.path.resolve(bob.key().name() + ".token");
        Files.writeString(file, "{\"format\":99}");
        age(file, Duration.ofDays(2));
        store().put(alice);

        assertThat(file).exists();
        assertThat(folder.host.stderr()).isEmpty();
    }

    @Test
    void entryThatSomebodyRenewsNow_stays() throws IOException {
        CacheEntry bob = stored(null, Duration.ofDays(2));
        store().exclusively(bob, () -> {
            store().put(alice);
            return null;
        });

        assertThat(store().find(Samples.BOB)).contains(bob);
    }

    @Test
    void linkThatLeadsNowhere_goes() throws IOException {
        CacheEntry bob = stored("refresh", Duration.ofDays(2));
        store().drop(bob);
        store().put(alice);

        assertThat(folder.files(".link")).isEmpty();
    }

    /** Bob's entry, as if it had been stored that long ago. */
    private CacheEntry stored(String refreshToken, Duration age) throws IOException {
        CacheEntry bob = Samples.entry(refreshToken);
        store().put(bob);
        store().link(Samples.ANYBODY, bob, true);
        for (String name : files()) {
            age(folder.path.resolve(name), age);
        }
        return bob;
    }

    private List<String> files() {
        return folder.files("");
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private TokenStore store() {
        StorageFolder open = folder.open();
        return new TokenStore(open, Seal.NONE, folder.flights(open, false, Duration.ofSeconds(30)));
    }
}
