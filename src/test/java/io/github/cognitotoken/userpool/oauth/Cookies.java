package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import java.util.Arrays;
import java.util.Optional;

/** The Cookie header of a request. */
final class Cookies {

    private Cookies() {}

    static Optional<String> value(Request request, String name) {
        String start = name + "=";
        return Arrays.stream(request.header("Cookie").orElse("").split(";", -1))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(start))
                .map(cookie -> cookie.substring(start.length()))
                .findFirst();
    }
}
