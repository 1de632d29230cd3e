package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.util.Optional;

/** Login pages for the authorize request in a request's query. */
final class LoginPages {

    private final DomainAddress address;
    private final PasskeyChallenges challenges;

    LoginPages(DomainAddress address, PasskeyChallenges challenges) {
        this.address = address;
        this.challenges = challenges;
    }

    Response login(Request request, String username, Optional<String> error) {
        String query = request.target().substring(request.target().indexOf('?') + 1);
        String csrf = Csrf.token(request);
        LoginPage page = new LoginPage(address, query, csrf, challenges.next(), username, error);
        return Csrf.remembered(page.response(), csrf, address);
    }
}
