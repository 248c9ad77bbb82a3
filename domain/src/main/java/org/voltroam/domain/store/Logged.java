package org.voltroam.domain.store;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;

/**
 * A row of the change log: this object changed. What it is now is read from its kind.
 *
 * @param position grows by commit order
 * @param kind name of the kind
 */
public record Logged(
        long position, String kind, String key, @Nullable PartyId owner) {}
