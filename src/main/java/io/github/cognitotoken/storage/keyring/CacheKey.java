package io.github.cognitotoken.storage.keyring;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.WaitState;
import io.github.cognitotoken.storage.StorageFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of the cache, stored in the operating system's store: 32 random bytes in Base64. It is read at its first use,
 * once a run, and made if there is none.
 */
public final class CacheKey {

    private static final int BYTES = 32;
    private static final String LOCK = "keyring.lock";
    private static final Duration ALONE = Duration.ofSeconds(10);
    private static final Duration WITH_A_PERSON = Duration.ofSeconds(60);

    private final StorageFolder folder;
    private final Host host;
    private final Redaction redaction;
    private final WaitState waitState;
    private final BooleanSupplier canAsk;
    private Optional<SecretKey> key = Optional.empty();

    /**
     * @param canAsk whether a person can unlock the store: then it has a minute to answer, else ten seconds
     */
    public CacheKey(StorageFolder folder, Host host, Redaction redaction, WaitState waitState, BooleanSupplier canAsk) {
        this.folder = folder;
        this.host = host;
        this.redaction = redaction;
        this.waitState = waitState;
        this.canAsk = canAsk;
    }

    /**
     * The key; empty if none was made, or if it was deleted from the store.
     *
     * @throws Failure of kind {@code INTERACTION} if the store is locked or cannot be reached
     */
    Optional<SecretKey> find() {
        if (key.isEmpty()) {
            key = asking(this::remembered);
        }
        return key;
    }

    /**
     * The key, made if there is none.
     *
     * @throws Failure of kind {@code INTERACTION} if the store is locked or cannot be reached
     */
    SecretKey require() {
        if (find().isEmpty()) {
            key = folder.exclusively(LOCK, () -> find().or(() -> asking(this::make)));
        }
        return key.orElseThrow();
    }

    /** The store may ask a person before it answers. */
    private Optional<SecretKey> asking(Function<CredentialHelpers, Optional<SecretKey>> work) {
        if (!canAsk.getAsBoolean()) {
            return work.apply(new CredentialHelpers(folder, host, ALONE));
        }
        CredentialHelpers patient = new CredentialHelpers(folder, host, WITH_A_PERSON);
        try {
            return waitState.during(WaitState.Waiting.PERSON, () -> work.apply(patient));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<SecretKey> remembered(CredentialHelpers helpers) {
        try {
            Optional<CredentialHelper> helper = helpers.remembered();
            return helper.isPresent() ? read(helper.get()) : Optional.empty();
        } catch (Refused e) {
            throw e.failure();
        }
    }

    private Optional<SecretKey> make(CredentialHelpers helpers) {
        Optional<CredentialHelper> remembered = helpers.remembered();
        List<CredentialHelper> candidates = remembered.map(List::of).orElseGet(helpers::installed);
        List<Failure> failures = new ArrayList<>();
        for (CredentialHelper helper : candidates) {
            try {
                SecretKey made = remembered.isPresent() ? replace(helper) : readElsePut(helper);
                helpers.remember(helper);
                return Optional.of(made);
            } catch (Refused e) {
                failures.add(e.failure());
            }
        }
        throw Failure.of(
                ErrorKind.INTERACTION,
                failures.stream().map(Failure::getMessage).collect(Collectors.joining("; ")),
                failures.get(0).hint());
    }

    /** A new key makes all stored files unreadable, so it is made only if the old one is certainly gone. */
    private SecretKey replace(CredentialHelper helper) throws Refused {
        if (helper.mayHideIt()) {
            throw new Refused(helper.failure("the keyring is locked: "
                    + helper.store().program() + " cannot tell whether it has the cache's key"));
        }
        return put(helper);
    }

    private SecretKey readElsePut(CredentialHelper helper) throws Refused {
        Optional<SecretKey> there = read(helper);
        return there.isPresent() ? there.get() : put(helper);
    }

    /** The key counts only once it can be read again: some stores accept a secret while they are locked. */
    private SecretKey put(CredentialHelper helper) throws Refused {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String text = Base64.getEncoder().encodeToString(bytes);
        redaction.learn(text);
        helper.put(Secret.of(text));
        Optional<SecretKey> stored = read(helper);
        return stored.orElseThrow(
                () -> new Refused(helper.failure(helper.store().program() + " did not store the cache's key")));
    }

    private Optional<SecretKey> read(CredentialHelper helper) throws Refused {
        Optional<Secret> secret = helper.get();
        return secret.isPresent() ? Optional.of(parse(helper, secret.get())) : Optional.empty();
    }

    private SecretKey parse(CredentialHelper helper, Secret secret) throws Refused {
        redaction.learn(secret.reveal());
        try {
            byte[] bytes = Base64.getDecoder().decode(secret.reveal());
            if (bytes.length == BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            throw notOurs(helper);
        }
        throw notOurs(helper);
    }

    private static Refused notOurs(CredentialHelper helper) {
        String program = helper.store().program();
        return new Refused(Failure.of(
                ErrorKind.INTERACTION,
                "the secret of " + program + " for " + CredentialHelper.URL + " is not the cache's key",
                "erase it: printf " + CredentialHelper.URL + " | " + program + " erase"));
    }
}
