package org.voltroam.platform.store.memory;

import org.voltroam.domain.store.Store;
import org.voltroam.platform.store.StoreContract;

final class MemoryStoreTest implements StoreContract {

    private final Store store = new MemoryStore();

    @Override
    public Store store() {
        return store;
    }
}
