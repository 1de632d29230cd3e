package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.http.ThrowAwayCertificate;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Runs a demo pool until stdin ends, for the build, the demo and the benchmark: {@code PoolMain [--https [--elliptic]]}.
 * The one line on stdout is a JSON object that says where the pool is and who can sign in.
 */
public final class PoolMain {

    private static final String USERNAME = "demo";
    private static final String PASSWORD = "Correct-Horse-7";
    private static final String PUBLIC_CLIENT = "1demopublicclient234567890";
    private static final String SECRET_CLIENT = "1demosecretclient234567890";
    private static final String MACHINE_CLIENT = "1demomachineclient23456789";
    private static final String SECRET = "demosecretdemosecretdemosecretdemosecretdemosecret1";

    private static final String[] FLOWS = {
        "ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"
    };

    private PoolMain() {}

    public static void main(String[] args) throws IOException {
        boolean https = List.of(args).contains("--https");
        try (UserPool pool = setup(https, List.of(args).contains("--elliptic"))
                .client(c -> c.id(PUBLIC_CLIENT)
                        .flows(FLOWS)
                        .callbacks("http://localhost:8400/callback")
                        .oauthScopes("openid", "email"))
                .client(c -> c.id(SECRET_CLIENT).secret(SECRET).flows(FLOWS))
                .client(c -> c.id(MACHINE_CLIENT).secret(SECRET).clientCredentials("demo/read", "demo/write"))
                .user(USERNAME, u -> u.password(PASSWORD).email("demo@example.com"))
                .start()) {
            System.out.println(description(pool, https));
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static UserPoolSetup setup(boolean https, boolean elliptic) {
        if (!https) {
            return UserPool.http();
        }
        return UserPool.https(elliptic ? ThrowAwayCertificate.elliptic() : ThrowAwayCertificate.shared());
    }

    private static JsonObject description(UserPool pool, boolean https) {
        JsonObject line = new JsonObject();
        line.addProperty("endpoint", pool.endpoint().toString());
        line.addProperty("user_pool_id", pool.id());
        line.addProperty("issuer", pool.issuer());
        line.addProperty("domain", pool.domain().toString());
        line.addProperty("client_id", PUBLIC_CLIENT);
        line.addProperty("machine_client_id", MACHINE_CLIENT);
        line.addProperty("secret_client_id", SECRET_CLIENT);
        line.addProperty("client_secret", SECRET);
        line.addProperty("username", USERNAME);
        line.addProperty("password", PASSWORD);
        if (https) {
            line.addProperty("ca_bundle", pool.caBundle().toString());
        }
        return line;
    }
}
