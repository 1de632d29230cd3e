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
 * Signs a user in: InitiateAuth, then RespondToAuthChallenge until Cognito returns tokens. After the first answer all
 * requests carry the canonical username that Cognito returned, whatever alias was typed.
 */
public final class AuthService {

    /** The hint for a missing user pool id. */
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
     * @param poolName the part of the user pool's id after the underscore, if the id is known; SRP needs it
     * @param responder answers all challenges except proofs of the password
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
     * @throws Failure if Cognito refuses, cannot be reached, or sends a challenge that nobody can answer
     */
    public Tokens signInWithPassword(String username, Secret password) {
        PasswordResponder responder = passwordResponder(() -> password);
        return signIn("USER_PASSWORD_AUTH", username, responder.credentials("PASSWORD"), responder);
    }

    /**
     * Signs in with ADMIN_USER_PASSWORD_AUTH, through the signed API of an administrator.
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
     * @throws Failure as for the password; also if the user pool id is missing
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
     * @param password called only if the chosen factor needs a password
     * @throws Failure as for the password
     */
    public Tokens signInByChoice(String username, String preferred, Supplier<Secret> password) {
        PasswordResponder responder = passwordResponder(password);
        Map<String, String> parameters = new HashMap<>(responder.credentials(preferred));
        parameters.put("PREFERRED_CHALLENGE", preferred);
        return signIn("USER_AUTH", username, parameters, responder);
    }

    /**
     * Signs in with USER_AUTH and the session of a ConfirmSignUp, which stands for the code that was entered there.
     *
     * @throws Failure if the session has ended, or the app client does not allow USER_AUTH
     */
    public Tokens signInAfterConfirmation(String username, Secret session) {
        return signIn("USER_AUTH", username, Map.of(), Optional.of(session.reveal()), responder);
    }

    /** Signs in with USER_AUTH by SRP, or by the password itself if the user pool id is missing. */
    Tokens signInByChoice(String username, Secret password) {
        return signInByChoice(username, canDoSrp() ? "PASSWORD_SRP" : "PASSWORD", () -> password);
    }

    /**
     * The pool's name, which SRP needs.
     *
     * @throws Failure of kind {@code CONFIGURATION} if the user pool id is missing
     */
    public static String requirePoolName(Optional<String> poolName) {
        return poolName.orElseThrow(
                () -> Failure.configuration("SRP needs the user pool id, and none is set", POOL_ID_REMEDY));
    }

    /** The pool's name: the part of its id after the underscore. */
    public static String poolName(String poolId) {
        return poolId.substring(poolId.indexOf('_') + 1);
    }

    String clientId() {
        return appClient.id();
    }

    boolean canDoSrp() {
        return poolName.isPresent();
    }

    /**
     * Signs in with CUSTOM_AUTH, with the challenges of the pool's Lambda triggers.
     *
     * @param srpFirst whether the pool requires SRP before its own challenges
     * @param password called only if the pool asks for the password
     * @throws Failure as for the password; also if SRP comes first and the user pool id is missing
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
        return signIn(flow, username, credentials, Optional.empty(), responder);
    }

    private Tokens signIn(
            String flow,
            String username,
            Map<String, String> credentials,
            Optional<String> session,
            ChallengeResponder responder) {
        responder.prepare();
        Map<String, String> parameters = new HashMap<>(credentials);
        parameters.put("USERNAME", username);
        appClient.sign(parameters, username);
        parameters.putAll(extras.authParameters());
        AuthRequest request = new AuthRequest(flow, appClient.id(), parameters, extras.clientMetadata(), session);
        return rounds.complete(username, api.signIn().initiate(request), responder);
    }

    /**
     * The tokens of an answer, with their end by this machine's clock.
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
                "the server's answer has neither tokens nor a challenge",
                "check --endpoint-url, and whether a proxy or a portal answers in Cognito's place");
    }
}
