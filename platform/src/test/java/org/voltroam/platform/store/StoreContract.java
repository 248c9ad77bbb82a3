package org.voltroam.platform.store;

/**
 * What every {@link org.voltroam.domain.store.Store} promises. A store passes when a test class that implements this does; each
 * test gets an empty store.
 */
public interface StoreContract
        extends ObjectsContract,
                FactsContract,
                PagesContract,
                ChangeLogContract,
                LedgerContract,
                TrailContract,
                PassagesContract,
                ObservationContract {}
