package io.github.cognitotoken.output;

import io.github.cognitotoken.token.TokenUse;
import java.time.Instant;

/** The names of RFC 6749 section 5.1, and {@code expires_at} in epoch seconds; absent members are left out. */
final class JsonPrinter implements TokenPrinter {

    @Override
    public String print(PrintableTokens issued) {
        return JsonText.indented(json -> {
            json.beginObject();
            json.name("access_token").value(issued.accessToken());
            JsonText.member(json, "id_token", issued.idToken());
            if (issued.use() == TokenUse.REFRESH) {
                json.name("refresh_token").value(issued.wanted());
            } else {
                issued.wanted(); // an ID token that the user asks for must exist
            }
            json.name("token_type").value("Bearer");
            JsonText.member(json, "expires_in", issued.expiresIn());
            JsonText.member(json, "expires_at", issued.expiresAt().map(Instant::getEpochSecond));
            JsonText.member(json, "username", issued.username());
            JsonText.member(json, "scope", issued.scope());
            json.endObject();
        });
    }
}
