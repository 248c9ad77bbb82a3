package org.voltroam.platform.store;

import org.voltroam.domain.store.Store;

/** A store to be tested: empty before each test, the same during it. */
public interface OpenedStore {

    Store store();
}
