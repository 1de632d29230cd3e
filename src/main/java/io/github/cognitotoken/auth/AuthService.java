package io.github.cognitotoken.auth;

import io.github.cognitotoken.auth.srp.SrpKeyPair;
import io.github.cognitotoken.aws.AuthRequest;
import io.github.cognitotoken.aws.AuthTokens;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Signs a user in: InitiateAuth, then RespondToAuthChallenge for as long as Cognito asks. From the first answer on the
 * user goes by the canonical name that Cognito returned, whatever alias was typed.
 */
public final class AuthService {

    /** How a user pool id that is missing can be given. */
    public static final String POOL_ID_REMEDY =
            "give --user-pool-id ID or set COGNITO_USER_POOL_ID (console: User pools > your pool > Overview)";

    private final UserPoolApi api;
    private final AppClient appClient;
    private final Optional<String> poolName;
    private final PassThroughParameters extras;
    private final ChallengeResponder responder;
    private final Supplier<SrpKeyPair> keyPairs;
    private final InstantSource clock;
    private final ChallengeRounds rounds;

    /**
     * @param poolName the part of the user pool's id after the underscore, where it is known; SRP needs it
     * @param responder answers what Cognito asks beyond the password
     * @param keyPairs a new one at each call, for SRP
     */
    public AuthService(
            UserPoolApi api,
            AppClient appClient,
            Optional<String> poolName,
            PassThroughParameters extras,
            ChallengeResponder responder,
            Supplier<SrpKeyPair> keyPairs,
            InstantSource clock) {
        this.api = api;
        this.appClient = appClient;
        this.poolName = poolName;
        this.extras = extras;
        this.responder = responder;
        this.keyPairs = keyPairs;
        this.clock = clock;
        this.rounds = new ChallengeRounds(api, appClient, poolName, extras.clientMetadata(), clock);
    }

    /**
     * Signs in with USER_PASSWORD_AUTH: the password goes to Cognito, over TLS.
     *
     * @param username as typed: the canonical name or an alias
     * @throws Failure if Cognito refuses, cannot be reached, or asks for something that nobody can answer
     */
    public Tokens signInWithPassword(String username, Secret password) {
        PasswordResponder responder = passwordResponder(() -> password);
        return signIn("USER_PASSWORD_AUTH", username, responder.credentials("PASSWORD"), responder);
    }

    /**
     * Signs in with ADMIN_USER_PASSWORD_AUTH, for which the API must be an administrator's.
     *
     * @throws Failure as for the password; also if the AWS credentials are not accepted
     */
    public Tokens signInAsAdministrator(String username, Secret password) {
        PasswordResponder responder = passwordResponder(() -> password);
        return signIn("ADMIN_USER_PASSWORD_AUTH", username, responder.credentials("PASSWORD"), responder);
    }

    /**
     * Signs in with USER_SRP_AUTH: the password never leaves the machine.
     *
     * @throws Failure as for the password; also if the user pool is not known
     */
    public Tokens signInWithSrp(String username, Secret password) {
        requirePoolName(poolName);
        PasswordResponder responder = passwordResponder(() -> password);
        return signIn("USER_SRP_AUTH", username, Map.of("SRP_A", responder.publicValue()), responder);
    }

    /**
     * Signs in with USER_AUTH.
     *
     * @param preferred the preferred challenge, such as {@code EMAIL_OTP}
     * @param password asked for its value only if the way taken needs one
     * @throws Failure as for the password
     */
    public Tokens signInByChoice(String username, String preferred, Supplier<Secret> password) {
        PasswordResponder responder = passwordResponder(password);
        Map<String, String> parameters = new HashMap<>(responder.credentials(preferred));
        parameters.put("PREFERRED_CHALLENGE", preferred);
        return signIn("USER_AUTH", username, parameters, responder);
    }

    /** Signs in with USER_AUTH by SRP, or by the password itself where the user pool is not known. */
    Tokens signInByChoice(String username, Secret password) {
        return signInByChoice(username, canDoSrp() ? "PASSWORD_SRP" : "PASSWORD", () -> password);
    }

    /**
     * The pool's name where it is needed, which is for SRP.
     *
     * @throws Failure of kind {@code CONFIGURATION} if it is not known
     */
    public static String requirePoolName(Optional<String> poolName) {
        return poolName.orElseThrow(
                () -> Failure.configuration("SRP needs the user pool id, and none is set", POOL_ID_REMEDY));
    }

    String clientId() {
        return appClient.id();
    }

    boolean canDoSrp() {
        return poolName.isPresent();
    }

    /**
     * Signs in with CUSTOM_AUTH, by the challenges of the pool's own Lambda triggers.
     *
     * @param srpFirst whether the pool wants the password proven by SRP before its own challenges
     * @param password asked for its value only if the pool wants it
     * @throws Failure as for the password; also if the user pool is not known and SRP comes first
     */
    public Tokens signInCustom(String username, boolean srpFirst, Supplier<Secret> password) {
        PasswordResponder responder = passwordResponder(password);
        if (!srpFirst) {
            return signIn("CUSTOM_AUTH", username, Map.of(), responder);
        }
        requirePoolName(poolName);
        // the model's text calls the parameter ChallengeName; the guide and the service call it CHALLENGE_NAME
        Map<String, String> proof = Map.of("CHALLENGE_NAME", "SRP_A", "SRP_A", responder.publicValue());
        return signIn("CUSTOM_AUTH", username, proof, responder);
    }

    private PasswordResponder passwordResponder(Supplier<Secret> password) {
        return new PasswordResponder(password, poolName, keyPairs.get(), clock, responder);
    }

    private Tokens signIn(String flow, String username, Map<String, String> credentials, ChallengeResponder responder) {
        responder.prepare();
        Map<String, String> parameters = new HashMap<>(credentials);
        parameters.put("USERNAME", username);
        appClient.sign(parameters, username);
        parameters.putAll(extras.authParameters());
        AuthRequest request = new AuthRequest(flow, appClient.id(), parameters, extras.clientMetadata());
        return rounds.complete(username, api.signIn().initiate(request), responder);
    }

    /**
     * What the API handed out, with the end that it names on this machine's clock.
     *
     * @throws Failure if there is no access token
     */
    static Tokens tokens(AuthTokens issued, String username, Optional<String> deviceKey, InstantSource clock) {
        if (issued.accessToken().isEmpty()) {
            throw neitherTokensNorChallenge();
        }
        return new Tokens(
                issued.accessToken(),
                issued.idToken(),
                issued.refreshToken(),
                issued.expiresIn().isPresent()
                        ? Optional.of(
                                clock.instant().plusSeconds(issued.expiresIn().getAsInt()))
                        : Optional.empty(),
                Optional.of(username),
                deviceKey,
                issued.serverTime());
    }

    static Failure neitherTokensNorChallenge() {
        return Failure.of(
                ErrorKind.UNAVAILABLE,
                "the server's answer holds neither tokens nor a challenge",
                "check --endpoint-url, and whether a proxy or a portal answers in Cognito's place");
    }
}
