package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.util.Optional;

/** /login: shows the form, and checks what is sent with it. */
final class LoginEndpoint {

    private final OAuthPool pool;
    private final LoginPages pages;
    private final Approval approval;

    LoginEndpoint(OAuthPool pool, LoginPages pages, Approval approval) {
        this.pool = pool;
        this.pages = pages;
        this.approval = approval;
    }

    Response show(Request request, AuthorizationRequest asked) {
        return pages.login(request, asked.form().get("login_hint").orElse(""), Optional.empty());
    }

    Response signIn(Request request, AuthorizationRequest asked) {
        Form form = Form.parse(request.body());
        Csrf.check(request, form);
        String username = form.get("username").orElse("");
        try {
            OAuthUser user =
                    pool.signIn(asked.client(), username, form.get("password").orElse(""));
            return approval.signedIn(asked, user, AuthenticationLevel.PASSWORD);
        } catch (SignInRefused refused) {
            return pages.login(request, username, Optional.of(refused.getMessage()));
        }
    }
}
