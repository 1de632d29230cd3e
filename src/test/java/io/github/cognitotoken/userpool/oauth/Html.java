package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Response;

/** A page of managed login. */
final class Html {

    private static final String TYPE = "text/html;charset=UTF-8";

    private Html() {}

    static Response page(int status, String title, String content) {
        String html = """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <h1>%s</h1>
                %s
                </body>
                </html>
                """.formatted(escaped(title), escaped(title), content);
        return Response.of(status, TYPE, html).with("Cache-Control", "no-store");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
