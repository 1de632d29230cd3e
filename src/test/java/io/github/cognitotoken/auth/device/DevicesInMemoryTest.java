package io.github.cognitotoken.auth.device;

class DevicesInMemoryTest extends DeviceStoreContract {

    private final DevicesInMemory store = new DevicesInMemory();

    @Override
    protected DeviceStore store() {
        return store;
    }
}
