package io.github.cognitotoken.cache;

import static io.github.cognitotoken.cache.Samples.ANYBODY;
import static io.github.cognitotoken.cache.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenQueryTest {

    private final CacheEntry bob = Samples.entry("refresh");
    private final CacheEntry byAlias = Samples.entryOf(bob.tokens(), "bob@example.com");

    @Test
    void canonicalName_leadsToTheEntryWithoutALink() {
        assertThat(BOB.key()).contains(bob.key());
        assertThat(BOB.linksTo(bob, false)).isEmpty();
        assertThat(TokenQuery.of(bob).key()).contains(bob.key());
    }

    @Test
    void alias_leadsThereByALink() {
        assertThat(BOB.linksTo(byAlias, false)).containsExactlyElementsOf(links(ANYBODY.of("bob@example.com")));
    }

    @Test
    void currentSignIn_isFoundByClient_andByProfileFirst() {
        TokenQuery profile = profile("staging");

        assertThat(profile.links()).hasSize(2).endsWith(ANYBODY.links().get(0));
        assertThat(profile.linksTo(bob, true)).containsExactlyInAnyOrderElementsOf(profile.links());
        assertThat(profile("other").links().get(0)).isNotEqualTo(profile.links().get(0));
        assertThat(profile.linksTo(bob, false)).isEmpty();
    }

    @Test
    void namedUser_isNeverFoundByACurrentSignIn() {
        assertThat(links(BOB)).doesNotContainAnyElementsOf(ANYBODY.links());
    }

    @Test
    void everyPart_makesAnotherName() {
        Map<String, String> metadata = Map.of("a", "b");
        Set<String> names = Set.of(
                name("place", "client", "bob", Map.of()),
                name("place2", "client", "bob", Map.of()),
                name("place", "client2", "bob", Map.of()),
                name("place", "client", "bob2", Map.of()),
                name("place", "client", "Bob", Map.of()),
                name("placec", "lient", "bob", Map.of()),
                name("place", "clientb", "ob", Map.of()),
                name("place", "client", "bob", metadata),
                name("place", "client", "bob", Map.of("ab", "")),
                TokenKey.name("user", "place", "client", "bob", Map.of()));

        assertThat(names).hasSize(10).allMatch(name -> name.matches("[0-9a-f]{64}"));
        assertThat(name("p", "c", "b", Map.of("x", "1", "y", "2"))).isEqualTo(name("p", "c", "b", reversed()));
    }

    @Test
    void metadata_mustFitWhereItIsGiven() {
        TokenQuery tenant =
                new TokenQuery("eu-west-1", "client1", Optional.empty(), Optional.empty(), Map.of("t", "a"));

        assertThat(tenant.fits(bob)).isFalse();
        assertThat(ANYBODY.fits(bob)).isTrue();
        assertThat(new TokenQuery("eu-west-2", "client1", Optional.empty(), Optional.empty(), Map.of()).fits(bob))
                .isFalse();
    }

    @Test
    void textForm_hasNoMetadataValues() {
        TokenQuery tenant =
                new TokenQuery("eu-west-1", "client1", Optional.empty(), Optional.of("bob"), Map.of("t", "hush"));

        assertThat(tenant.toString() + tenant.key() + bob).contains("bob").doesNotContain("hush", "refresh\"", "eyJ");
    }

    private static Map<String, String> reversed() {
        Map<String, String> map = new java.util.LinkedHashMap<>();
        map.put("y", "2");
        map.put("x", "1");
        return map;
    }

    private static List<String> links(TokenQuery query) {
        return query.links();
    }

    private static TokenQuery profile(String name) {
        return new TokenQuery("eu-west-1", "client1", Optional.of(name), Optional.empty(), Map.of());
    }

    private static String name(String place, String client, String user, Map<String, String> metadata) {
        return new TokenKey(place, client, user, metadata).name();
    }
}
