package io.github.cognitotoken.cache;

import static io.github.cognitotoken.cache.Samples.ANYBODY;
import static io.github.cognitotoken.cache.Samples.BOB;
import static io.github.cognitotoken.cache.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.storage.Seal;
import io.github.cognitotoken.storage.StorageFolder;
import io.github.cognitotoken.storage.TestFolder;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each call opens the folder anew, as each process does. */
class TokenStoreTest extends TokenStoreContract {

    private TestFolder folder;

    @BeforeEach
    void open(@TempDir Path parent) {
        folder = new TestFolder(parent);
    }

    @Override
    TokenStore store() {
        return new TokenStore(folder.open(), Seal.NONE, folder.flights(folder.open(), false, Duration.ofSeconds(30)));
    }

    @Test
    void entry_isFoundAsItWasPut() {
        assertThat(store().put(bob)).isTrue();

        assertThat(store().find(BOB)).contains(bob);
        assertThat(store().find(ANYBODY)).isEmpty();
        assertThat(store().find(Samples.user("alice"))).isEmpty();
    }

    @Test
    void laterEntry_replacesTheEarlierOne() {
        CacheEntry later = Samples.entry("successor");
        store().put(bob);
        store().put(later);

        assertThat(store().find(BOB)).contains(later);
        assertThat(folder.files(".token")).hasSize(1);
    }

    @Test
    void alias_andCurrentSignIn_leadToTheEntry() {
        CacheEntry byAlias = Samples.entryOf(bob.tokens(), "bob@example.com");
        TokenQuery staging = new TokenQuery(
                "eu-west-1", "client1", Optional.of("staging"), new Subject.Unknown(), TokenParameters.NONE);
        store().put(byAlias);
        store().link(staging, byAlias, true);

        for (TokenQuery way : List.of(BOB, ANYBODY, staging, Samples.user("bob@example.com"))) {
            assertThat(store().find(way)).as("%s", way).contains(byAlias);
        }
        assertThat(store().find(Samples.user("bob@example.org"))).isEmpty();
    }

    @Test
    void linkThatLeadsNowhere_orIsNone_leadsToNothing() throws IOException {
        store().put(bob);
        store().link(ANYBODY, bob, true);
        Path link = folder.path.resolve(folder.files(".link").get(0));
        for (String target : List.of("", "../../etc/passwd", "0".repeat(64), "x".repeat(64), "é".repeat(32))) {
            Files.writeString(link, target);
            assertThat(store().find(ANYBODY)).as(target).isEmpty();
        }
        // one for each of the four that name no entry at all: each of these stores is a run of its own
        assertThat(folder.host.stderr().lines()).hasSize(4).allMatch(line -> line.endsWith("it names no entry"));
    }

    @Test
    void linkToAnotherClientsEntry_isNotFollowed() throws IOException {
        TokenQuery other = new TokenQuery(
                "eu-west-1", "client2", Optional.empty(), new Subject.Named("eve"), TokenParameters.NONE);
        CacheEntry eve = Samples.obtained(other, Samples.tokens(NOW, "r"), "eve", Freshness.any());
        store().put(bob);
        store().link(ANYBODY, bob, true);
        store().put(eve);
        Files.writeString(
                folder.path.resolve(folder.files(".link").get(0)), eve.key().name());

        assertThat(store().find(ANYBODY)).isEmpty();
    }

    @Test
    void unreadableEntry_isAbsent_withOneWarningARun_andreplacedByTheNextOne() throws IOException {
        store().put(bob);
        Files.writeString(folder.path.resolve(folder.files(".token").get(0)), "{\"format\":0}");
        TokenStore store = store();

        assertThat(store.find(BOB)).isEmpty();
        assertThat(store.all()).isEmpty();
        assertThat(folder.host.stderr().lines())
                .singleElement()
                .asString()
                .startsWith("warning: the cache file ")
                .endsWith(" is not used: it was written by another version of cognito-token");
        store.put(bob);
        assertThat(store().find(BOB)).contains(bob);
    }

    @Test
    void entryUnderAnothersName_isNotUsed() throws IOException {
        store().put(bob);
        Path file = folder.path.resolve(folder.files(".token").get(0));
        Files.move(
                file,
                folder.path.resolve(Samples.user("eve").key().orElseThrow().name() + ".token"));

        assertThat(store().find(Samples.user("eve"))).isEmpty();
        assertThat(folder.host.stderr()).contains("it belongs to another sign-in");
    }

    @Test
    void forgetting_leavesOthersAlone() {
        CacheEntry alice = Samples.obtained(
                ANYBODY,
                new io.github.cognitotoken.token.Tokens(
                        "opaque",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NOW),
                        Optional.of("alice"),
                        Optional.empty()),
                "alice@example.com",
                Freshness.any());
        store().put(bob);
        store().put(alice);
        store().link(ANYBODY, alice, true);
        store().forget(bob);

        assertThat(store().find(ANYBODY)).contains(alice);
        assertThat(store().all()).containsExactly(alice);
    }

    @Test
    void sealedContent_isNoEntry_withoutTheSeal() {
        StorageFolder opened = folder.open();
        TokenStore store = new TokenStore(opened, new Reversed(), null);
        store.put(bob);

        assertThat(store.find(BOB)).contains(bob);
        assertThat(store().find(BOB)).isEmpty();
        assertThat(folder.host.stderr()).contains("is not used: it is");
    }

    /** Turns the content round, as little of a seal as it is. */
    private static final class Reversed implements Seal {

        @Override
        public byte[] close(String name, byte[] content) {
            byte[] turned = new byte[content.length];
            for (int i = 0; i < content.length; i++) {
                turned[i] = content[content.length - 1 - i];
            }
            return turned;
        }

        @Override
        public byte[] open(String name, byte[] sealed) {
            return close(name, sealed);
        }
    }
}
