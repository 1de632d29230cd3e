package io.github.cognitotoken.amplify;

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
        assertThat(source().read(resource("amplifyconfiguration.json").toString())
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
        ClientFacts facts = source().read(address);

        assertThat(facts.get(ClientItem.CLIENT_ID)).contains("4c");
        assertThat(facts.get(ClientItem.REGION).orElse(null)).isEqualTo(region);
        assertThat(facts.get(ClientItem.DOMAIN)).contains(domain);
        assertThat(facts.get(ClientItem.SCOPE).orElse(null)).isEqualTo(scope);
        assertThat(facts.get(ClientItem.USER_POOL_ID)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https:///login?client_id=hunter2", "https://a b<c>/hunter2", "https://a.b/?client_id=%hunter2"})
    void malformedAddress_isAUsageError_withoutIt(String address) {
        assertThatThrownBy(() -> source().read(address)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.USAGE);
            assertThat(failure).hasMessageNotContaining("hunter2");
        });
    }

    @Test
    void addressWithoutClient_isExplained() {
        expect("https://my-app.auth.eu-west-1.amazoncognito.com/login", "the address names no app client");
    }

    @Test
    void standardInput_isRead() {
        InputStream stdin = new ByteArrayInputStream(
                "\uFEFF{\"auth\": {\"user_pool_client_id\": \"4c\"}}\n".getBytes(StandardCharsets.UTF_8));

        assertThat(new ClientSource(stdin).read("-").get(ClientItem.CLIENT_ID)).contains("4c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "                                                  | there is no object in it",
                "hello                                             | there is no object in it",
                "[1, 2]                                            | there is no object in it",
                "import { a } from 'b'; f();                       | there is no object in it",
                "{\"auth\": {}}                                    | names no app client",
                "{\"auth\": \"x\"}                                 | names no app client",
                "{\"auth\": {\"user_pool_client_id\": 17}}         | names no app client",
                "{\"auth\": {\"user_pool_client_id\": \"\"}}       | names no app client",
                "const a = {auth: {user_pool_client_id: process.env.HUNTER2}}    | line 1 has something else than data",
                "const a =\\n{auth:\\n {user_pool_client_id:\\n\\n HUNTER2}}         | line 5 has something else than data",
                "const a = {auth: {user_pool_client_id: f('HUNTER2')}}           | line 1 has something else than data",
                "const a = {auth: {user_pool_client_id: 'HUNTER2' + '2'}}        | line 1 has something else than data",
                "const a = {auth: {user_pool_client_id: `HUNTER2`}}              | line 1 has something else than data",
                "const a = {...HUNTER2}                            | its object is broken",
                "const a = {auth: {user_pool_client_id: 'HUNTER2   | line 1 has something else than data",
                "const a = {auth: {user_pool_client_id: 'HUNTER2\\ | line 1 has something else than data",
                "const a = {auth: {user_pool_client_id: 'a\\uHUNTER2'}}          | line 1 has something else than data",
                "const a = {auth: {user_pool_client_id: 'HUNTER2' 'b'}}          | its object is broken",
                "const a = {auth: {user_pool_client_id: 'HUNTER2'}                | line 1 has something else than data",
                "{\"a\": 0x10, \"b\": \"HUNTER2\"}                 | its object is broken",
                "{\"a\" \"HUNTER2\"}                               | its object is broken",
                "{\"a\": [}, \"HUNTER2\"]                          | its object is broken"
            })
    void whatIsNoSuchFile_isExplained_withoutItsContent(String content, String message) throws Exception {
        Path file = Files.writeString(folder.resolve("source.js"), content == null ? "" : content.replace("\\n", "\n"));

        expect(file.toString(), message);
    }

    @Test
    void deepNesting_isAnErrorOfTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("deep.json"), "{\"a\":" + "[".repeat(200_000));

        expect(file.toString(), "has something else than data");
    }

    @Test
    void unreadableFile_isExplained() throws Exception {
        expect(folder.resolve("none").toString(), "cannot be read: No such file or directory");
        expect(folder.toString(), "cannot be read: it is a folder");
        Path latin = Files.write(folder.resolve("latin"), "{für}".getBytes(StandardCharsets.ISO_8859_1));
        expect(latin.toString(), "it is not UTF-8 text");
        Path large = Files.write(folder.resolve("large"), new byte[4 * 1024 * 1024 + 1]);
        expect(large.toString(), "longer than 4096 KiB");
    }

    private static void expect(String source, String message) {
        assertThatThrownBy(() -> source().read(source)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION);
            assertThat(failure).hasMessageContaining(message).hasMessageNotContaining("HUNTER2");
            assertThat(failure.hint()).isNotEmpty();
        });
    }

    private static Map<String, String> read(String name) {
        ClientFacts facts = source().read(resource(name).toString());
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
