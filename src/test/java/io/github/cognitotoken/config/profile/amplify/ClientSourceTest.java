package io.github.cognitotoken.config.profile.amplify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientSourceTest {

    private static final String CLIENT = "4exampleclient234567890abc";
    private static final String POOL = "eu-west-1_AbCdEf123";
    private static final String IDENTITY_POOL = "eu-west-1:1f2e3d4c-5b6a-4789-8abc-def012345678";

    @TempDir
    private Path folder;

    @Test
    void amplifyOutputs_areRead() {
        assertThat(read("amplify_outputs.json"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "client_id",
                        CLIENT,
                        "user_pool_id",
                        POOL,
                        "region",
                        "eu-west-1",
                        "domain",
                        "example-main.auth.eu-west-1.amazoncognito.com",
                        "scope",
                        "phone email openid profile aws.cognito.signin.user.admin",
                        "identity_pool_id",
                        IDENTITY_POOL));
    }

    @Test
    void awsExports_areRead_theRegionOfThePoolFirst() {
        assertThat(read("aws-exports.js"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "client_id",
                        CLIENT,
                        "user_pool_id",
                        POOL,
                        "region",
                        "eu-west-1",
                        "domain",
                        "example-dev.auth.eu-west-1.amazoncognito.com",
                        "scope",
                        "phone email openid",
                        "identity_pool_id",
                        IDENTITY_POOL.replace("eu-west", "us-east")));
    }

    @Test
    void scriptEditedByHand_isReadAsData() {
        assertThat(read("edited-by-hand.ts"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "client_id",
                        CLIENT,
                        "user_pool_id",
                        POOL,
                        "domain",
                        "login.example.com",
                        "scope",
                        "openid email"));
    }

    @Test
    void configurationOfMobileLibraries_isRead_withItsSecret_whichIsNotShown() {
        assertThat(read("amplifyconfiguration.json"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "client_id", CLIENT,
                        "user_pool_id", POOL,
                        "region", "eu-west-1",
                        "client_secret", "s3cret-of-the-mobile-client",
                        "domain", "example-mobile.auth.eu-west-1.amazoncognito.com",
                        "scope", "openid email",
                        "identity_pool_id", IDENTITY_POOL));
        assertThat(source().read(resource("amplifyconfiguration.json").toString(), Optional.empty())
                        .toString())
                .contains("CLIENT_SECRET")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://my-app.auth.eu-west-1.amazoncognito.com/login?client_id=4c&response_type=code&scope=openid+email"
                        + "&redirect_uri=https%3A%2F%2Fexample.com%2Fcb                                        | eu-west-1"
                        + " | my-app.auth.eu-west-1.amazoncognito.com      | openid email",
                "HTTPS://My-App.auth-fips.us-gov-west-1.amazoncognito.com/oauth2/authorize?scope=openid%20email&client_id=4c"
                        + " | us-gov-west-1 | my-app.auth-fips.us-gov-west-1.amazoncognito.com | openid email",
                "https://login.example.com/login?client_id=4c#_=_ |  | login.example.com |"
            })
    void addressOfALoginPage_isTakenApart(String address, String region, String domain, String scope) {
        ClientFacts facts = source().read(address, Optional.empty());

        assertThat(facts.get(ClientItem.CLIENT_ID)).contains("4c");
        assertThat(facts.get(ClientItem.REGION).orElse(null)).isEqualTo(region);
        assertThat(facts.get(ClientItem.DOMAIN)).contains(domain);
        assertThat(facts.get(ClientItem.SCOPE).orElse(null)).isEqualTo(scope);
        assertThat(facts.get(ClientItem.USER_POOL_ID)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:///login?client_id=hunter2",
                "htps://a.b/login?client_id=1&code=hunter2",
                "https://a b<c>/hunter2",
                "https://a.b/?client_id=%hunter2"
            })
    void malformedAddress_isAUsageError_withoutIt(String address) {
        assertThatThrownBy(() -> source().read(address, Optional.empty()))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.USAGE);
                    assertThat(failure).hasMessageNotContaining("hunter2");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03-template-domain.ts",
                "04-split-objects.ts",
                "06-computed-redirect.js",
                "08-flutter.dart",
                "08b-flutter-raw.dart",
                "09-region-mismatch.json",
                "11-env-with-default.js",
                "13-angular-environment.ts",
                "14-auth-configure-flat.ts",
                "22-as-const-inside.ts",
                "23-spread.ts",
                "24-secret-in-js.js",
                "25-second-object.js",
                "28-angle-cast.ts",
                "31-type-alias-first.ts",
                "34-template-plain.js"
            })
    void scriptOfAProject_isReadByItsLiterals(String file) {
        assertThat(read("cases/" + file)).containsEntry("client_id", CLIENT).containsEntry("user_pool_id", POOL);
    }

    @Test
    void computedMember_spoilsNoOther() {
        assertThat(read("cases/03-template-domain.ts"))
                .containsEntry("scope", "openid")
                .doesNotContainKey("domain");
        assertThat(read("cases/06-computed-redirect.js"))
                .containsEntry("domain", "x.auth.eu-west-1.amazoncognito.com")
                .containsEntry("scope", "openid")
                .containsEntry("region", "eu-west-1");
        assertThat(read("cases/11-env-with-default.js")).doesNotContainKey("region");
        assertThat(read("cases/22-as-const-inside.ts"))
                .containsEntry("domain", "x.example.com")
                .containsEntry("scope", "openid");
        assertThat(read("cases/24-secret-in-js.js"))
                .containsEntry("client_secret", "inventedsecretinventedsecretinventedsecretinvented12");
    }

    @Test
    void spreadObject_isNamed_sinceItIsNotRead() {
        assertThat(source().read(resource("cases/23-spread.ts").toString(), Optional.empty())
                        .unread())
                .containsExactly("...outputs");
    }

    @Test
    void severalAppClients_wantAChoice() {
        String file = resource("cases/29-ternary.js").toString();

        expect(file, "names several app clients: 1prodclient234567890abcdef, " + CLIENT);
        ClientFacts chosen = source().read(file, Optional.of(CLIENT));
        assertThat(chosen.get(ClientItem.USER_POOL_ID)).contains(POOL);
        assertThatThrownBy(() -> source().read(file, Optional.of("another")))
                .hasMessageContaining("names other app clients: 1prod");
    }

    /** Bytes of the real files in any order: an answer or an error of the file, within the time limit of the test. */
    @Test
    void mangledFile_isReadOrExplained_andNothingElse() throws Exception {
        Random random = new Random(20261126);
        String text =
                Files.readString(resource("edited-by-hand.ts")) + Files.readString(resource("cases/08-flutter.dart"));
        for (int run = 0; run < 2_000; run++) {
            StringBuilder mangled = new StringBuilder(text);
            for (int change = 0; change < 20; change++) {
                int at = random.nextInt(mangled.length());
                mangled.replace(
                        at, at + random.nextInt(3), String.valueOf("{}[]()'\"`:,/\\.$".charAt(random.nextInt(15))));
            }
            try {
                AmplifyFile.read(mangled.toString(), "it", Optional.empty());
            } catch (Failure e) {
                assertThat(e.kind()).isEqualTo(ErrorKind.CONFIGURATION);
            }
        }
    }

    @Test
    void addressWithoutClient_isExplained() {
        expect("https://my-app.auth.eu-west-1.amazoncognito.com/login", "the address names no app client");
    }

    @Test
    void standardInput_isRead() {
        InputStream stdin = new ByteArrayInputStream(
                "\uFEFF{\"auth\": {\"user_pool_client_id\": \"4c\"}}\n".getBytes(StandardCharsets.UTF_8));

        assertThat(new ClientSource(stdin).read("-", Optional.empty()).get(ClientItem.CLIENT_ID))
                .contains("4c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[1, 2]",
                "import { a } from 'b'; f();",
                "{\"auth\": {}}",
                "{\"auth\": \"x\"}",
                "{\"auth\": {\"user_pool_client_id\": 17}}",
                "{\"auth\": {\"user_pool_client_id\": \"\"}}",
                "const a = {auth: {user_pool_client_id: process.env.HUNTER2}}",
                "const a = {auth: {user_pool_client_id: f('HUNTER2')}}",
                "const a = {auth: {user_pool_client_id: 'HUNTER2' + '2'}}",
                "const a = {auth: {user_pool_client_id: b ? 'HUNTER2' : 'HUNTER3'}}",
                "const a = {auth: {user_pool_client_id: process.env.ID || 'HUNTER2'}}",
                "const a = {auth: {user_pool_client_id: `HUNTER2${b}`}}",
                "const a = {...HUNTER2}",
                "const a = {auth: {user_pool_client_id: 'HUNTER2",
                "const a = {auth: {user_pool_client_id: 'HUNTER2\\",
                "const a = {auth: {user_pool_client_id: 'HUNTER2' 'b'}}",
                "// {auth: {user_pool_client_id: 'HUNTER2'}}",
                "const a = /{user_pool_client_id: 'HUNTER2'}/",
                "}}}]])",
                "\\"
            })
    void whatNamesNoAppClient_isExplained_withoutItsContent(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("source.js"), content);

        expect(file.toString(), "names no app client");
    }

    @Test
    void deepNesting_isAnErrorOfTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("deep.json"), "{\"a\":" + "[".repeat(200_000));

        expect(file.toString(), "names no app client");
    }

    @Test
    void unreadableFile_isExplained() throws Exception {
        expect(folder.resolve("none").toString(), "cannot be read: there is no such file");
        expect(folder.toString(), "cannot be read: it is a folder");
        Path latin = Files.write(folder.resolve("latin"), "{für}".getBytes(StandardCharsets.ISO_8859_1));
        expect(latin.toString(), "it is not UTF-8 text");
        Path large = Files.write(folder.resolve("large"), new byte[4 * 1024 * 1024 + 1]);
        expect(large.toString(), "longer than 4096 KiB");
    }

    private static void expect(String source, String message) {
        assertThatThrownBy(() -> source().read(source, Optional.empty()))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION);
                    assertThat(failure).hasMessageContaining(message).hasMessageNotContaining("HUNTER2");
                    assertThat(failure.hint()).isNotEmpty();
                });
    }

    private static Map<String, String> read(String name) {
        ClientFacts facts = source().read(resource(name).toString(), Optional.empty());
        Map<String, String> found = new TreeMap<>();
        for (ClientItem item : ClientItem.values()) {
            facts.get(item).ifPresent(value -> found.put(item.label(), value));
        }
        return found;
    }

    private static ClientSource source() {
        return new ClientSource(InputStream.nullInputStream());
    }

    private static Path resource(String name) {
        try {
            return Path.of(ClientSourceTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
