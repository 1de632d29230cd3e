package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.util.Optional;

/** /login: shows the form, and checks what is sent with it. */
final class LoginEndpoint {

    private final OAuthPool pool;
    private final DomainAddress address;
    private final Approval approval;

    LoginEndpoint(OAuthPool pool, DomainAddress address, Approval approval) {
        this.pool = pool;
        this.address = address;
        this.approval = approval;
    }

    Response show(Request request, AuthorizationRequest asked) {
        return page(request, asked.form().get("login_hint").orElse(""), Optional.empty());
    }

    Response signIn(Request request, AuthorizationRequest asked) {
        Form form = Form.parse(request.body());
        Csrf.check(request, form);
        String username = form.get("username").orElse("");
        try {
            OAuthUser user =
                    pool.signIn(asked.client(), username, form.get("password").orElse(""));
            return approval.signedIn(asked, user);
        } catch (SignInRefused refused) {
            return page(request, username, Optional.of(refused.getMessage()));
        }
    }

    private Response page(Request request, String username, Optional<String> error) {
        String query = request.target().substring(request.target().indexOf('?') + 1);
        String csrf = Csrf.token(request);
        LoginPage page = new LoginPage(query, csrf, username, error);
        return Csrf.remembered(page.response(), csrf, address);
    }
}
