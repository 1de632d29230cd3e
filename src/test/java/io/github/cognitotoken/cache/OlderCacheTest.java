package io.github.cognitotoken.cache;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update signs nobody out: all that led to tokens leads to them still, and they are refreshed. */
class OlderCacheTest {

    private static final String PUBLIC = "1examplepublicclient2345678";
    private static final String SECRET = "1examplesecretclient2345678";

    private TestFolder folder;

    @BeforeEach
    void copy(@TempDir Path parent) {
        folder = new TestFolder(parent);
        OlderCache.copyFile(folder.path);
    }

    @Test
    void tokens_areFoundByNameAndAlias_profile_currentSignIn_andMetadata() {
        assertThat(owner(named(PUBLIC, "bob"))).hasValue("bob");
        assertThat(owner(named(PUBLIC, "bob@example.com"))).hasValue("bob");
        assertThat(owner(named(PUBLIC, "alice"))).hasValue("alice");
        assertThat(owner(current(PUBLIC, Optional.of("staging")))).hasValue("alice");
        assertThat(owner(current(PUBLIC, Optional.empty()))).hasValue("alice");
        assertThat(owner(query(
                        SECRET,
                        Optional.empty(),
                        new Subject.Named("bob"),
                        TokenParameters.of(Map.of("tenant", "a"), Map.of()))))
                .hasValue("bob");
        assertThat(store().all()).hasSize(3);
        assertThat(folder.host.stderr()).isEmpty();
    }

    @Test
    void tokens_areServed_whileTheyAreValid() {
        CacheEntry bob = store().find(named(PUBLIC, "bob")).orElseThrow();
        FakeGrant cognito = new FakeGrant();
        Instant soon = bob.validity().receivedAt().plusSeconds(10);

        assertThat(source(cognito, soon).fetch()).isEqualTo(bob.tokens());
        assertThat(cognito.calls()).isEmpty();
    }

    @Test
    void tokens_areRefreshed_andRewrittenInPlace() throws IOException {
        CacheEntry bob = store().find(named(PUBLIC, "bob")).orElseThrow();
        List<String> files = folder.files(".token");
        FakeGrant cognito = new FakeGrant();
        cognito.now = bob.validity().receivedAt().plus(Duration.ofHours(2));
        source(cognito, cognito.now).fetch();

        assertThat(cognito.calls())
                .isEqualTo("refresh " + bob.tokens().refreshToken().orElseThrow());
        assertThat(folder.files(".token")).containsExactlyInAnyOrderElementsOf(files);
        assertThat(Files.readString(folder.path.resolve(bob.key().name() + ".token")))
                .startsWith("{\"format\":2,");
        CacheEntry refreshed = store().find(named(PUBLIC, "bob@example.com")).orElseThrow();
        assertThat(refreshed.rotating()).isTrue();
        assertThat(refreshed.tokens().deviceKey()).isEqualTo(bob.tokens().deviceKey());
        assertThat(folder.host.stderr()).isEmpty();
    }

    private CachingTokenSource source(FakeGrant cognito, Instant now) {
        return new CachingTokenSource(
                store(),
                named(PUBLIC, "bob@example.com"),
                Freshness.usual(false),
                () -> cognito,
                () -> now,
                folder.diagnostics());
    }

    private Optional<String> owner(TokenQuery query) {
        return store().find(query).flatMap(entry -> entry.key().subject().username());
    }

    private static TokenQuery named(String client, String username) {
        return query(client, Optional.empty(), new Subject.Named(username), TokenParameters.NONE);
    }

    private static TokenQuery current(String client, Optional<String> profile) {
        return query(client, profile, new Subject.Unknown(), TokenParameters.NONE);
    }

    private static TokenQuery query(
            String client, Optional<String> profile, Subject subject, TokenParameters parameters) {
        return new TokenQuery("eu-west-1", client, profile, subject, parameters);
    }

    private TokenStore store() {
        StorageFolder open = folder.open();
        return new TokenStore(open, Seal.NONE, folder.flights(open, false, Duration.ofSeconds(30)));
    }
}
