package io.github.cognitotoken.auth.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.Secret;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of devices does. */
public abstract class DeviceStoreContract {

    protected static final RememberedDevice LAPTOP =
            new RememberedDevice("us-east-1_laptop", "-group", Secret.of("c2VjcmV0IG9mIGEgbGFwdG9w"));
    private static final RememberedDevice OTHER =
            new RememberedDevice("us-east-1_other", "-group2", Secret.of("c2VjcmV0IG9mIGFub3RoZXI="));

    /** The store under test; the same one at each call. */
    protected abstract DeviceStore store();

    @Test
    void device_isFoundByEachNameOfItsUser_andByNoOther() {
        assertThat(store().save(names("bob", "bob@example.com"), LAPTOP)).isTrue();

        assertFound("bob", LAPTOP);
        assertFound("bob@example.com", LAPTOP);
        assertThat(store().find("alice")).isEmpty();
    }

    @Test
    void newDevice_takesThePlaceOfTheFormer() {
        store().save(names("bob", "bob@example.com"), LAPTOP);
        store().save(names("bob"), OTHER);

        assertFound("bob", OTHER);
    }

    @Test
    void forgottenDevice_isFoundByNoName() {
        store().save(names("bob", "bob@example.com"), LAPTOP);
        store().forget("bob@example.com");

        assertThat(store().find("bob")).isEmpty();
        assertThat(store().find("bob@example.com")).isEmpty();
    }

    @Test
    void forgettingNothing_isNoError() {
        store().forget("bob");

        assertThat(store().find("bob")).isEmpty();
    }

    /** A secret equals nothing but itself. */
    protected void assertFound(String username, RememberedDevice device) {
        assertThat(store().find(username)).hasValueSatisfying(found -> {
            assertThat(found.key()).isEqualTo(device.key());
            assertThat(found.groupKey()).isEqualTo(device.groupKey());
            assertThat(found.secret().reveal()).isEqualTo(device.secret().reveal());
        });
    }

    protected static Set<String> names(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }
}
