package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** Revokes a refresh token and what came of it; to revoke twice is no error. */
final class RevokeToken implements Operation {

    private final Pool pool;

    RevokeToken(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        AppClient client = pool.client(Constraints.clientId(request));
        String token = Constraints.present(request, "Token");
        if (!new Parameters(request).optional("ClientSecret").equals(client.secret())) {
            throw new Refusal(400, "UnauthorizedException", "Invalid client or secret");
        }
        if (token.chars().filter(c -> c == '.').count() == 2) {
            throw new Refusal(400, "UnsupportedTokenTypeException", "Only refresh tokens can be revoked");
        }
        pool.grants().revoke(client, token);
        return new JsonObject();
    }
}
