package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Response;

/** What a browser is shown, or where it is sent, instead of what it asked for. */
final class BrowserRefusal extends RuntimeException {

    private final transient Response response;

    BrowserRefusal(Response response) {
        super("status " + response.status());
        this.response = response;
    }

    Response response() {
        return response;
    }
}
