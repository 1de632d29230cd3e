package io.github.cognitotoken.userpool.oauth;

/** What the pages do with an authenticator, in the browser. */
final class PasskeyScripts {

    private static final String COMMON = """
            const form = document.getElementById('passkey-form');
            const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
                .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
            const bytes = base64 => Uint8Array.from(
                atob(base64.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
            const onClick = action => document.getElementById('passkey').addEventListener('click', async () => {
              try {
                form.elements.credential.value = JSON.stringify(await action(form.dataset));
                form.submit();
              } catch (e) {
                const problem = document.createElement('p');
                problem.id = 'passkey-error';
                problem.textContent = String(e);
                form.append(problem);
              }
            });
            """;

    /** Any passkey that the browser has for this site. */
    static final String SIGN_IN = script("""
            onClick(async data => {
              const credential = await navigator.credentials.get({publicKey: {
                challenge: bytes(data.challenge), rpId: data.rp, userVerification: 'preferred'}});
              const response = credential.response;
              return {
                id: credential.id,
                clientDataJSON: text(response.clientDataJSON),
                authenticatorData: text(response.authenticatorData),
                signature: text(response.signature)};
            });
            """);

    static final String REGISTER = script("""
            onClick(async data => {
              const credential = await navigator.credentials.create({publicKey: {
                challenge: bytes(data.challenge),
                rp: {id: data.rp, name: 'User pool in memory'},
                user: {id: bytes(data.user), name: data.name, displayName: data.name},
                pubKeyCredParams: [{type: 'public-key', alg: -7}],
                authenticatorSelection: {residentKey: 'required', requireResidentKey: true,
                  userVerification: 'preferred'},
                attestation: 'none'}});
              const response = credential.response;
              return {
                id: credential.id,
                clientDataJSON: text(response.clientDataJSON),
                authenticatorData: text(response.getAuthenticatorData())};
            });
            """);

    private PasskeyScripts() {}

    private static String script(String action) {
        return "<script>\n" + COMMON + action + "</script>\n";
    }
}
