package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** What the pool's owner can know of the pool, as far as a client of it can use that: the names of its domain. */
final class DescribeUserPool implements Operation {

    private final Pool pool;

    DescribeUserPool(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        JsonObject described = new JsonObject();
        described.addProperty("Id", pool.id());
        described.addProperty("Name", "pool of the tests");
        pool.domainNames().prefix().ifPresent(prefix -> described.addProperty("Domain", prefix));
        pool.domainNames().custom().ifPresent(host -> described.addProperty("CustomDomain", host));
        JsonObject answer = new JsonObject();
        answer.add("UserPool", described);
        return answer;
    }
}
