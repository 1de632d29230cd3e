package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.nio.ByteBuffer;
import java.util.Optional;

/** POST /passkeys/login: the assertion that the login page's script got (WebAuthn 7.2). */
final class PasskeySignIn {

    private final OAuthPool pool;
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final DomainAddress address;
    private final LoginPages pages;
    private final Approval approval;

    PasskeySignIn(
            OAuthPool pool,
            Passkeys passkeys,
            PasskeyChallenges challenges,
            DomainAddress address,
            LoginPages pages,
            Approval approval) {
        this.pool = pool;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.address = address;
        this.pages = pages;
        this.approval = approval;
    }

    Response signIn(Request request, AuthorizationRequest asked) {
        Form form = Form.parse(request.body());
        Csrf.check(request, form);
        try {
            PasskeyReply reply = PasskeyReply.parse(form.get("credential").orElse(""));
            OAuthUser user = pool.signedInByPasskey(username(reply));
            return approval.signedIn(asked, user, AuthenticationLevel.PASSKEY);
        } catch (SignInRefused refused) {
            return pages.login(request, "", Optional.of(refused.getMessage()));
        }
    }

    private String username(PasskeyReply reply) {
        reply.checkClientData("webauthn.get", challenges, address.origin());
        Passkey passkey =
                passkeys.find(reply.id()).orElseThrow(() -> new SignInRefused("The passkey is not registered."));
        byte[] data = reply.bytes("authenticatorData");
        AuthenticatorData parsed = AuthenticatorData.parse(data);
        parsed.check(address.relyingParty());
        byte[] hash = Sha256.of(reply.bytes("clientDataJSON"));
        byte[] signed = ByteBuffer.allocate(data.length + hash.length)
                .put(data)
                .put(hash)
                .array();
        if (!passkey.hasSigned(signed, reply.bytes("signature"))) {
            throw new SignInRefused("The passkey's signature is wrong.");
        }
        if (!passkey.countsOn(parsed.counter())) {
            throw new SignInRefused("The passkey's counter went back.");
        }
        return passkey.username();
    }
}
