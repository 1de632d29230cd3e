package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.PoolCaller.Answer;
import io.github.cognitotoken.userpool.srp.Identity;
import io.github.cognitotoken.userpool.srp.SrpClient;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** A client's part of a sign-in by SRP. */
final class SrpSignIn {

    private final PoolCaller caller;
    private final String poolName;
    private final Clock clock;
    private final SrpClient srp = new SrpClient();

    SrpSignIn(UserPool pool, PoolCaller caller, Clock clock) {
        this.caller = caller;
        this.poolName = pool.id().substring(pool.id().indexOf('_') + 1);
        this.clock = clock;
    }

    String srpA() {
        return srp.srpA();
    }

    Answer start(String username) throws IOException {
        return caller.initiate("USER_SRP_AUTH", Map.of("USERNAME", username, "SRP_A", srpA()));
    }

    Answer claim(Answer asked, String password, String... more) throws IOException {
        return respond(asked, proof(asked.parameters(), password, Timestamp.format(clock.instant())), more);
    }

    Map<String, String> proof(Map<String, String> challenge, String password, String timestamp) {
        Identity user = new Identity(poolName, challenge.get("USER_ID_FOR_SRP"));
        return srp.claim(user, password, challenge, timestamp);
    }

    /** Of a device, under the group and the password it was confirmed with. */
    Answer claimDevice(Answer asked, String groupKey, String password) throws IOException {
        Map<String, String> challenge = asked.parameters();
        String key = challenge.get("DEVICE_KEY");
        Identity device = new Identity(groupKey, key);
        String timestamp = Timestamp.format(clock.instant());
        return respond(asked, srp.claim(device, password, challenge, timestamp), "DEVICE_KEY", key);
    }

    /** With pairs of further names and values. */
    Answer respond(Answer asked, Map<String, String> claim, String... more) throws IOException {
        Map<String, String> responses = new HashMap<>(claim);
        responses.put("USERNAME", asked.parameters().get("USERNAME"));
        for (int i = 0; i < more.length; i += 2) {
            responses.put(more[i], more[i + 1]);
        }
        return caller.respond(asked, responses);
    }
}
