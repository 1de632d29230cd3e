package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.Optional;

/** What the pool's tracking of devices means for a sign-in and for a refresh. */
record DevicePolicy(DeviceTracking tracking, String region) {

    boolean tracks() {
        return tracking != DeviceTracking.OFF;
    }

    /** Clients that were told so take back the key and try again, so this comes before anything is used up. */
    void check(PoolUser user, Optional<String> key) {
        if (tracks()) {
            key.ifPresent(user.devices()::require);
        }
    }

    Optional<Device> confirmed(SignIn signIn) {
        return signIn.deviceKey().filter(key -> tracks()).flatMap(signIn.user().devices()::confirmed);
    }

    /** The metadata of a device that the pool gives a key to. */
    static JsonObject metadata(Device device) {
        JsonObject metadata = new JsonObject();
        metadata.addProperty("DeviceKey", device.key());
        metadata.addProperty("DeviceGroupKey", device.groupKey());
        return metadata;
    }

    /** Sign-ins of the domain can always be refreshed (section 6). */
    void checkRefresh(Grant grant, Optional<String> key) {
        if (grant.access().isOfDomain()) {
            return;
        }
        boolean same = grant.deviceKey().isPresent() && grant.deviceKey().equals(key);
        if (tracks() && !(same && key.flatMap(grant.user().devices()::confirmed).isPresent())) {
            throw Refusal.notAuthorized("Invalid Refresh Token");
        }
    }
}
