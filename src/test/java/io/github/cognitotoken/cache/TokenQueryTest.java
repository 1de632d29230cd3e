package io.github.cognitotoken.cache;

import static io.github.cognitotoken.cache.Samples.ANYBODY;
import static io.github.cognitotoken.cache.Samples.BOB;
import static io.github.cognitotoken.token.TokenParameters.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import io.github.cognitotoken.token.Tokens;
import java.util.LinkedHashMap;
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
        assertThat(BOB.linksTo(byAlias, false)).containsExactlyElementsOf(links(Samples.user("bob@example.com")));
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
        Map<String, String> pair = Map.of("a", "b");
        Set<String> names = Set.of(
                name("place", "client", "bob", NONE),
                name("place2", "client", "bob", NONE),
                name("place", "client2", "bob", NONE),
                name("place", "client", "bob2", NONE),
                name("place", "client", "Bob", NONE),
                name("placec", "lient", "bob", NONE),
                name("place", "clientb", "ob", NONE),
                name("place", "client", "bob", TokenParameters.of(pair, Map.of())),
                name("place", "client", "bob", TokenParameters.of(Map.of(), pair)),
                name("place", "client", "bob", TokenParameters.of(pair, pair)),
                name("place", "client", "bob", TokenParameters.of(Map.of("ab", ""), Map.of())),
                name("place", "client", "bob", scoped(Set.of("a"), null)),
                name("place", "client", "bob", scoped(Set.of("a", "b"), null)),
                name("place", "client", "bob", scoped(Set.of("a"), "b")),
                name("place", "client", "bob", scoped(Set.of(), "b")),
                new TokenKey("place", "client", new Subject.Machine(), NONE).name(),
                TokenKey.name("user", "place", "client", "bob", NONE));

        assertThat(names).hasSize(17).allMatch(name -> name.matches("[0-9a-f]{64}"));
    }

    @Test
    void orderOfParameters_makesNoDifference() {
        Map<String, String> reversed = new LinkedHashMap<>();
        reversed.put("y", "2");
        reversed.put("x", "1");

        assertThat(name("p", "c", "b", TokenParameters.of(Map.of("x", "1", "y", "2"), Map.of())))
                .isEqualTo(name("p", "c", "b", TokenParameters.of(reversed, Map.of())));
    }

    /** The name that version 0.1.0 gave to this entry: files of its cache are found under it. */
    @Test
    void nameWithoutNewerParts_isThatOfTheOlderFormat() {
        assertThat(name("eu-west-1", "client1", "bob", TokenParameters.of(Map.of("t", "a"), Map.of())))
                .isEqualTo("640a8cfd5b0e4bdef85d9c570f2411e3840d62c18505ab4fae8b5c2d9abb203e");
    }

    @Test
    void query_findsTheCurrentEntry_whateverPartItLeavesOpen() {
        TokenQuery scoped = new TokenQuery(
                "eu-west-1", "client1", Optional.empty(), new Subject.Unknown(), scoped(Set.of("a"), "r"));
        CacheEntry entry = Samples.obtained(scoped, bob.tokens(), "bob", Freshness.any());
        TokenQuery byResource =
                new TokenQuery("eu-west-1", "client1", Optional.empty(), new Subject.Unknown(), scoped(Set.of(), "r"));

        assertThat(scoped.linksTo(entry, true)).containsAll(ANYBODY.links());
        assertThat(byResource.links()).containsAll(ANYBODY.links());
        assertThat(byResource.fits(entry)).isTrue();
        assertThat(byResource.fits(bob)).isFalse();
    }

    @Test
    void machine_isFoundByItsKeyAlone_andAfterALoginByTheClient() {
        TokenQuery machine = ANYBODY.of(new Subject.Machine());
        CacheEntry.Origin origin = new CacheEntry.Origin("machine", new Subject.Machine(), Optional.empty());
        CacheEntry entry = CacheEntry.obtained(machine, origin, bob.tokens(), Samples.NOW, Freshness.any());

        assertThat(machine.key()).contains(entry.key());
        assertThat(machine.links()).isEmpty();
        assertThat(machine.linksTo(entry, false)).isEmpty();
        assertThat(machine.linksTo(entry, true)).containsExactlyElementsOf(ANYBODY.links());
        assertThat(ANYBODY.of(new Subject.Current()).fits(entry)).isTrue();
        assertThat(ANYBODY.fits(entry)).isFalse();
    }

    private static TokenParameters scoped(Set<String> scopes, String resource) {
        return TokenParameters.of(scopes, Optional.ofNullable(resource), Map.of(), Map.of());
    }

    @Test
    void scopes_thatTheServerChose_answerThoseThatAreAsked() {
        String claims = Samples.encoded("{\"username\":\"bob\",\"scope\":\"openid email\"}");
        Tokens tokens = new Tokens(
                Samples.encoded("{}") + "." + claims + ".x",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        CacheEntry entry = Samples.entryOf(tokens, "bob");

        assertThat(withScopes("email", "openid").fits(entry)).isTrue();
        assertThat(withScopes("openid").fits(entry)).isFalse();
        assertThat(withScopes("openid").fits(bob)).isFalse();
    }

    private static TokenQuery withScopes(String... scopes) {
        TokenParameters parameters = TokenParameters.of(Set.of(scopes), Optional.empty(), Map.of(), Map.of());
        return new TokenQuery("eu-west-1", "client1", Optional.empty(), new Subject.Unknown(), parameters);
    }

    @Test
    void metadata_mustFitWhereItIsGiven() {
        TokenQuery tenant = Samples.with(ANYBODY, Map.of("t", "a"));

        assertThat(tenant.fits(bob)).isFalse();
        assertThat(ANYBODY.fits(bob)).isTrue();
        assertThat(new TokenQuery("eu-west-2", "client1", Optional.empty(), new Subject.Unknown(), NONE).fits(bob))
                .isFalse();
    }

    @Test
    void textForm_hasNoMetadataValues() {
        TokenQuery tenant = Samples.with(BOB, Map.of("t", "hush"));

        assertThat(tenant.toString() + tenant.key() + bob).contains("bob").doesNotContain("hush", "refresh\"", "eyJ");
    }

    private static List<String> links(TokenQuery query) {
        return query.links();
    }

    private static TokenQuery profile(String name) {
        return new TokenQuery("eu-west-1", "client1", Optional.of(name), new Subject.Unknown(), NONE);
    }

    private static String name(String place, String client, String user, TokenParameters parameters) {
        return new TokenKey(place, client, new Subject.Named(user), parameters).name();
    }
}
