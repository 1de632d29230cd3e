package io.github.cognitotoken.auth.device;

import java.util.Optional;
import java.util.Set;

/** Keeps what this machine proves itself by as the device of a user, for one place and app client. */
public interface DeviceStore {

    /**
     * The device of a user.
     *
     * @param username canonical, or as it was typed at the sign-in that made the device known
     */
    Optional<RememberedDevice> find(String username);

    /**
     * Keeps a device in place of the user's former one; it is durable when this returns.
     *
     * @param usernames the user's names: the canonical one first, then those that were typed
     * @return whether it is kept
     */
    boolean save(Set<String> usernames, RememberedDevice device);

    /** Forgets the device of a user, by whatever name it is found. */
    void forget(String username);
}
