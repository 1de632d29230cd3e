package io.github.cognitotoken.doctor;

import io.github.cognitotoken.auth.error.CognitoErrors;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.HttpAnswer;
import io.github.cognitotoken.net.HttpRequest;
import io.github.cognitotoken.net.TimeBudget;
import io.github.cognitotoken.oauth.AuthorizationRequest;
import io.github.cognitotoken.oauth.AuthorizationResponse;
import io.github.cognitotoken.oauth.Discovery;
import io.github.cognitotoken.oauth.Domain;
import io.github.cognitotoken.oauth.OAuthEndpoints;
import io.github.cognitotoken.oauth.OAuthErrors;
import io.github.cognitotoken.oauth.OAuthRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the domain for its login page, as a browser does at the beginning of a sign-in. */
final class DomainProbe {

    private final CheckContext context;
    private final Settings settings;
    private final ServerProbe server;
    private final Map<String, Optional<Failure>> answers = new HashMap<>();
    private Optional<OAuthEndpoints> endpoints;

    DomainProbe(CheckContext context, ServerProbe server) {
        this.context = context;
        this.settings = context.settings();
        this.server = server;
    }

    /**
     * The domain of the settings, else that which the user pool names; empty if neither is known.
     *
     * @throws Failure if the pool has to be asked and does not answer
     */
    synchronized Optional<OAuthEndpoints> endpoints() {
        if (endpoints == null) {
            Optional<Sourced<String>> given = settings.oauth().domain();
            endpoints = given.isPresent()
                    ? Optional.of(OAuthEndpoints.of(
                            Domain.parse(given.get().value(), settings.region().map(Sourced::value))))
                    : discovered();
        }
        return endpoints;
    }

    private Optional<OAuthEndpoints> discovered() {
        Optional<ClientConnection> connection = server.connection();
        if (connection.isEmpty() || settings.userPoolId().isEmpty()) {
            return Optional.empty();
        }
        String base = connection.get().endpoint().toString();
        String root = base.endsWith("/") ? base : base + "/";
        Duration limit = settings.timeout();
        Calls calls = new Calls(
                limit, new TimeBudget(limit), context.host().pause(), new CognitoErrors("", connection.get())::failure);
        return new Discovery(context.http().through(connection.get()), calls)
                .endpoints(URI.create(root + settings.userPoolId().get().value()));
    }

    /** The connection to the domain. */
    ClientConnection connection() {
        URI authorize = endpoints().orElseThrow().authorize();
        return context.connections().to(settings, authorize, "the domain " + authorize.getAuthority());
    }

    /**
     * Why a browser sign-in cannot begin that is to come back to this address; empty if it can.
     *
     * @throws CallFailure if the domain cannot be reached
     */
    synchronized Optional<Failure> refusal(String redirectUri) {
        return answers.computeIfAbsent(redirectUri, this::asked);
    }

    private Optional<Failure> asked(String redirectUri) {
        List<String> scopes = settings.oauth().scopes();
        AuthorizationRequest request = AuthorizationRequest.random(
                endpoints().orElseThrow().authorize(),
                settings.requireClientId().value(),
                redirectUri,
                Map.of("scope", scopes.isEmpty() ? "openid" : String.join(" ", scopes)),
                new SecureRandom());
        HttpAnswer answer = new BoundedExchange(context.http(), connection()).send(HttpRequest.get(request.uri()));
        if (answer.status() >= 400) {
            return Optional.of(Failure.configuration(
                    connection().route() + " answers HTTP " + answer.status() + ", not as Cognito does",
                    "check --domain, and whether a proxy or a portal answers in Cognito's place"));
        }
        return answer.header("Location").flatMap(location -> refusal(location, request.state()));
    }

    private Optional<Failure> refusal(String location, String state) {
        AuthorizationResponse response = AuthorizationResponse.ofPasted(location, state);
        if (response instanceof AuthorizationResponse.Stranded stranded) {
            return Optional.of(errors(OAuthRequest.PAGE).brought(stranded.error(), ""));
        }
        if (response instanceof AuthorizationResponse.Refused refused) {
            return Optional.of(errors(OAuthRequest.CALLBACK).brought(refused.error(), refused.description()));
        }
        return Optional.empty(); // the login page
    }

    /** What an error of the domain means. */
    OAuthErrors errors(OAuthRequest request) {
        return new OAuthErrors(request, settings.requireClientId().value(), connection());
    }
}
