package io.github.cognitotoken.userpool.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.util.Base64;

/** /passkeys/register: a signed-in browser makes a passkey (WebAuthn 7.1, without attestation). */
final class PasskeyRegistration {

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final DomainAddress address;
    private final BrowserSessions sessions;

    PasskeyRegistration(
            Passkeys passkeys, PasskeyChallenges challenges, DomainAddress address, BrowserSessions sessions) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.address = address;
        this.sessions = sessions;
    }

    Response show(Request request) {
        OAuthUser user = user(request);
        String csrf = Csrf.token(request);
        String form = """
                <form id="passkey-form" method="post" action="%s/passkeys/register"
                 data-challenge="%s" data-rp="%s" data-user="%s" data-name="%s">
                <input type="hidden" name="_csrf" value="%s">
                <input type="hidden" name="credential">
                <button id="passkey" type="button">Register a passkey</button>
                </form>
                """.formatted(
                        address.base().getPath(),
                        challenges.next(),
                        address.relyingParty(),
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(user.sub().getBytes(UTF_8)),
                        Html.escaped(user.username()),
                        Html.escaped(csrf));
        Response page = Html.page(200, "Register a passkey", form + PasskeyScripts.REGISTER);
        return Csrf.remembered(page, csrf, address);
    }

    Response register(Request request) {
        OAuthUser user = user(request);
        Form form = Form.parse(request.body());
        Csrf.check(request, form);
        try {
            add(user, PasskeyReply.parse(form.get("credential").orElse("")));
            return Html.page(
                    200, "Passkey registered", "<p id=\"registered\">" + Html.escaped(user.username()) + "</p>");
        } catch (SignInRefused refused) {
            return Html.page(
                    400, "Passkey not registered", "<p id=\"error\">" + Html.escaped(refused.getMessage()) + "</p>");
        }
    }

    private void add(OAuthUser user, PasskeyReply reply) {
        reply.checkClientData("webauthn.create", challenges, address.origin());
        AuthenticatorData data = AuthenticatorData.parse(reply.bytes("authenticatorData"));
        data.check(address.relyingParty());
        AuthenticatorData.Credential made =
                data.credential().orElseThrow(() -> new SignInRefused("No passkey was made."));
        passkeys.add(user.username(), made.id(), made.key());
    }

    private OAuthUser user(Request request) {
        return sessions.find(request)
                .map(BrowserSession::user)
                .orElseThrow(() -> new BrowserRefusal(
                        Html.page(403, "Sign in first", "<p id=\"error\">Sign in, then register a passkey.</p>")));
    }
}
