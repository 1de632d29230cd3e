package io.github.cognitotoken.auth.device;

import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.auth.srp.SrpClaim;
import io.github.cognitotoken.auth.srp.SrpKeyPair;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Proves in one sign-in that this machine is a remembered device, by SRP with the device's secret. */
final class DeviceProofs {

    private static final String DEVICE_KEY = "DEVICE_KEY";

    private final RememberedDevice device;
    private final SrpKeyPair keys;
    private final InstantSource clock;

    /**
     * @param keys used for this sign-in only
     */
    DeviceProofs(RememberedDevice device, SrpKeyPair keys, InstantSource clock) {
        this.device = device;
        this.keys = keys;
        this.clock = clock;
    }

    String deviceKey() {
        return device.key();
    }

    Map<String, String> answer(Challenge.DeviceProof challenge) {
        Map<String, String> answer = new HashMap<>();
        answer.put(DEVICE_KEY, device.key());
        if (challenge.name().equals("DEVICE_SRP_AUTH")) {
            answer.put("SRP_A", keys.srpA());
        } else {
            // always the key of this device, whatever key the challenge names
            Map<String, String> parameters = new HashMap<>(challenge.parameters());
            parameters.put(DEVICE_KEY, device.key());
            answer.putAll(new SrpClaim(keys, device.groupKey(), device::secret)
                    .answer(parameters, DEVICE_KEY, clock.instant()));
        }
        return answer;
    }
}
