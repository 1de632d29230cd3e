package io.github.cognitotoken.doctor;

import io.github.cognitotoken.config.CallbackUrl;
import io.github.cognitotoken.oauth.redirect.LoopbackPort;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import java.util.List;
import java.util.Optional;

/** Whether a port is free to which the browser can come back. */
final class PortCheck implements Check {

    private final CheckContext context;

    PortCheck(CheckContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "port";
    }

    @Override
    public Optional<Verdict> examine() {
        List<RedirectUri> uris = redirectUris(context).stream()
                .filter(uri -> CallbackUrl.isOnThisMachine(uri.text()))
                .toList();
        if (uris.isEmpty()) {
            return Optional.empty();
        }
        for (RedirectUri uri : uris) {
            Optional<LoopbackPort> port = LoopbackPort.bind(uri);
            port.ifPresent(LoopbackPort::close);
            if (port.isPresent()) {
                return Verdict.ok("port " + uri.port() + " is free for the browser to come back to");
            }
        }
        String message = "other programs listen on port "
                + String.join(
                        ", ",
                        uris.stream()
                                .map(uri -> Integer.toString(uri.port()))
                                .distinct()
                                .toList())
                + ", so a browser cannot come back to this machine";
        String fix = "end the other program, or register another callback URL with the app client and give it:"
                + " --redirect-uri http://localhost:PORT/callback";
        return context.isForBrowser() ? Verdict.failed(message, fix) : Verdict.warning(message, fix);
    }

    static List<RedirectUri> redirectUris(CheckContext context) {
        List<String> given = context.settings().oauth().redirectUris();
        return given.isEmpty()
                ? List.of(RedirectUri.DEFAULT)
                : given.stream().map(RedirectUri::new).toList();
    }
}
