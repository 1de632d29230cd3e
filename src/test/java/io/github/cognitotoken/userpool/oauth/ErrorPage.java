package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;

/** GET /error: where the browser stays when nothing can come back to the client (rows 15 and 16). */
final class ErrorPage {

    private ErrorPage() {}

    static Response answer(Request request) {
        String error = Form.ofTarget(request.target()).get("error").orElse("");
        return Html.page(
                400,
                "An error was encountered with the requested page.",
                "<p id=\"error\">" + Html.escaped(error) + "</p>");
    }
}
