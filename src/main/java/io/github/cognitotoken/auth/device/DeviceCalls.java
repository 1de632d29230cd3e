package io.github.cognitotoken.auth.device;

import io.github.cognitotoken.auth.AppClient;
import io.github.cognitotoken.auth.AuthStep;
import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.auth.RestartSignIn;
import io.github.cognitotoken.auth.SignInCalls;
import io.github.cognitotoken.auth.UserPoolApi;
import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.auth.srp.SrpKeyPair;
import io.github.cognitotoken.aws.AuthRequest;
import io.github.cognitotoken.aws.AuthTokens;
import io.github.cognitotoken.aws.ChallengeAnswer;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.jwt.Jwt;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Signs in on a device: adds the device key to every request, answers the device challenges, and registers a new
 * device. If Cognito does not know the device any more, it is deleted here, and the sign-in goes on without it.
 */
public final class DeviceCalls implements SignInCalls {

    private static final String DEVICE_KEY = "DEVICE_KEY";

    private final SignInCalls calls;
    private final AppClient appClient;
    private final DeviceStore store;
    private final DeviceRegistration registration;
    private final Supplier<SrpKeyPair> keyPairs;
    private final InstantSource clock;
    private String typed = "";
    private String username = "";
    private Map<String, String> metadata = Map.of();
    private Optional<DeviceProofs> device = Optional.empty();

    /**
     * The same API for a machine that is a device of its users.
     *
     * @param keyPairs a new one at each call, for SRP
     */
    public static UserPoolApi remembering(
            UserPoolApi api,
            DeviceMemory memory,
            AppClient appClient,
            Supplier<SrpKeyPair> keyPairs,
            InstantSource clock) {
        DeviceRegistration registration = new DeviceRegistration(api.api(), api.calls(), memory, new SecureRandom());
        return api.signingInBy(new DeviceCalls(api.signIn(), appClient, memory.store(), registration, keyPairs, clock));
    }

    private DeviceCalls(
            SignInCalls calls,
            AppClient appClient,
            DeviceStore store,
            DeviceRegistration registration,
            Supplier<SrpKeyPair> keyPairs,
            InstantSource clock) {
        this.calls = calls;
        this.appClient = appClient;
        this.store = store;
        this.registration = registration;
        this.keyPairs = keyPairs;
        this.clock = clock;
    }

    @Override
    public AuthStep initiate(AuthRequest request) {
        typed = request.parameters().getOrDefault("USERNAME", "");
        username = typed;
        metadata = request.clientMetadata();
        device = request.parameters().containsKey(DEVICE_KEY) // a key that the user gives takes precedence
                ? Optional.empty()
                : store.find(typed).map(found -> new DeviceProofs(found, keyPairs.get(), clock));
        return goOn(send(key -> calls.initiate(
                key.map(own -> request.withDefault(DEVICE_KEY, own)).orElse(request))));
    }

    @Override
    public AuthStep respond(ChallengeAnswer answer) {
        username = answer.responses().getOrDefault("USERNAME", username);
        return goOn(send(key -> calls.respond(
                key.map(own -> answer.withDefault(DEVICE_KEY, own)).orElse(answer))));
    }

    /** Sends the device key; if Cognito does not know the device, sends the request again without it. */
    private AuthStep send(Function<Optional<String>, AuthStep> call) {
        try {
            return call.apply(device.map(DeviceProofs::deviceKey));
        } catch (Failure e) {
            if (device.isEmpty() || !isUnknownDevice(e)) {
                throw e;
            }
            forget();
            return call.apply(Optional.empty());
        }
    }

    private AuthStep goOn(AuthStep answered) {
        AuthStep step = answered;
        Set<String> proven = new HashSet<>();
        while (device.isPresent() && step.challenge().orElse(null) instanceof Challenge.DeviceProof challenge) {
            if (!proven.add(challenge.name())) {
                throw Failure.of(
                        ErrorKind.UNAVAILABLE,
                        "the server repeats the challenge for this device (" + challenge.name() + ")",
                        "check --endpoint-url: it must be the URL of a Cognito user-pool API");
            }
            username = step.canonicalUsername().orElse(username);
            step = prove(device.get().answer(challenge), challenge, step.session());
        }
        if (step.tokens().isEmpty()) {
            return step;
        }
        register(step);
        return device.isPresent() ? step.onDevice(device.get().deviceKey()) : step;
    }

    private AuthStep prove(Map<String, String> proof, Challenge challenge, Optional<String> session) {
        Map<String, String> answers = new HashMap<>(proof);
        answers.put("USERNAME", username);
        appClient.sign(answers, username);
        ChallengeAnswer request = new ChallengeAnswer(challenge.name(), appClient.id(), answers, session, metadata);
        try {
            return calls.respond(request);
        } catch (Failure e) {
            if (isUnknownDevice(e) || ServiceErrors.is(e, "NotAuthorizedException", "incorrect username or password")) {
                forget();
                throw new RestartSignIn(e);
            }
            throw e;
        }
    }

    private void register(AuthStep step) {
        AuthTokens issued = step.tokens().orElseThrow();
        issued.newDevice().flatMap(AuthTokens.NewDevice::groupKey).ifPresent(groupKey -> {
            device = Optional.empty(); // the new device replaces it
            registration.register(
                    names(issued.accessToken()),
                    step.deviceKey().orElseThrow(),
                    groupKey,
                    Secret.of(issued.accessToken()));
        });
    }

    private Set<String> names(String accessToken) {
        return new LinkedHashSet<>(List.of(canonicalUsername(accessToken).orElse(username), username, typed));
    }

    /** A sign-in without challenges returns the canonical username only in the token. */
    private static Optional<String> canonicalUsername(String accessToken) {
        try {
            return Jwt.parse(accessToken).text("username");
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private void forget() {
        store.forget(typed);
        device = Optional.empty();
    }

    private static boolean isUnknownDevice(Failure failure) {
        return ServiceErrors.is(failure, "ResourceNotFoundException", "device")
                || ServiceErrors.is(failure, "NotAuthorizedException", "device");
    }
}
