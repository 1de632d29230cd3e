package io.github.cognitotoken.auth.device;

import java.util.Optional;
import java.util.Set;

/** Stores the devices that this machine is, one for each user, for one endpoint and app client. */
public interface DeviceStore {

    /**
     * The device of a user.
     *
     * @param username canonical, or as typed at the sign-in that registered the device
     */
    Optional<RememberedDevice> find(String username);

    /**
     * Stores a device, and replaces an older one of the user. It is durable once this returns.
     *
     * @param usernames the user's names: the canonical one first, then the typed ones
     * @return whether it is stored
     */
    boolean save(Set<String> usernames, RememberedDevice device);

    /** Deletes the device of a user, under any of the user's names. */
    void forget(String username);
}
