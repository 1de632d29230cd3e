package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.Jwt;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;

/**
 * Signs in as a device: tells its key with every request, answers the challenges that want it proven, and makes a new
 * device known. A device that Cognito does not know any more is forgotten, and the sign-in goes on without.
 */
final class DeviceCalls implements SignInCalls {

    private static final String DEVICE_KEY = "DEVICE_KEY";

    private final SignInCalls calls;
    private final AppClient appClient;
    private final DeviceStore store;
    private final DeviceRegistration registration;
    private final Supplier<SrpKeyPair> keyPairs;
    private final InstantSource clock;
    private String typed = "";
    private String username = "";
    private Map<String, String> metadata;
    private Optional<DeviceProofs> device = Optional.empty();

    DeviceCalls(
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
    public Step initiate(InitiateAuthRequest request) {
        typed = request.authParameters().getOrDefault("USERNAME", "");
        username = typed;
        metadata = request.hasClientMetadata() ? request.clientMetadata() : null;
        device = request.authParameters().containsKey(DEVICE_KEY) // given by the user, who knows better
                ? Optional.empty()
                : store.find(typed).map(found -> new DeviceProofs(found, keyPairs.get(), clock));
        return goOn(send(key -> calls.initiate(
                key.isEmpty()
                        ? request
                        : request.toBuilder()
                                .authParameters(with(key.get(), request.authParameters()))
                                .build())));
    }

    @Override
    public Step respond(RespondToAuthChallengeRequest request) {
        username = request.challengeResponses().getOrDefault("USERNAME", username);
        return goOn(send(key -> calls.respond(
                key.isEmpty()
                        ? request
                        : request.toBuilder()
                                .challengeResponses(with(key.get(), request.challengeResponses()))
                                .build())));
    }

    /** With the device's key; if there is no such device, once more without. */
    private Step send(Function<Optional<String>, Step> call) {
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

    private Step goOn(Step answered) {
        Step step = answered;
        while (device.isPresent() && step.challenge().orElse(null) instanceof Challenge.DeviceProof challenge) {
            username = step.canonicalUsername().orElse(username);
            step = prove(device.get().answer(challenge), challenge, step.session());
        }
        if (step.tokens().isEmpty()) {
            return step;
        }
        register(step);
        return device.isPresent() ? step.onDevice(device.get().deviceKey()) : step;
    }

    private Step prove(Map<String, String> proof, Challenge challenge, String session) {
        Map<String, String> answers = new HashMap<>(proof);
        answers.put("USERNAME", username);
        appClient.sign(answers, username);
        RespondToAuthChallengeRequest request = RespondToAuthChallengeRequest.builder()
                .clientId(appClient.id())
                .challengeName(challenge.name())
                .clientMetadata(metadata)
                .challengeResponses(answers)
                .session(session)
                .build();
        try {
            return calls.respond(request);
        } catch (Failure e) {
            if (isUnknownDevice(e) || ServerSaid.is(e, "NotAuthorizedException", "incorrect username or password")) {
                forget();
                throw new StartOver(e);
            }
            throw e;
        }
    }

    private void register(Step step) {
        AuthenticationResultType result = step.tokens().orElseThrow();
        if (step.deviceKey().isPresent() && result.newDeviceMetadata().deviceGroupKey() != null) {
            device = Optional.empty(); // the new one takes its place
            registration.register(
                    names(result.accessToken()),
                    step.deviceKey().get(),
                    result.newDeviceMetadata().deviceGroupKey(),
                    result.accessToken());
        }
    }

    private Set<String> names(String accessToken) {
        return new LinkedHashSet<>(List.of(canonicalUsername(accessToken).orElse(username), username, typed));
    }

    /** A sign-in without a challenge tells it nowhere else. */
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

    private static Map<String, String> with(String key, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.putIfAbsent(DEVICE_KEY, key);
        return all;
    }

    private static boolean isUnknownDevice(Failure failure) {
        return ServerSaid.is(failure, "ResourceNotFoundException", "device")
                || ServerSaid.is(failure, "NotAuthorizedException", "device");
    }
}
