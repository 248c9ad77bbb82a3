package org.voltroam.protocol.ocpi.exchange;

import org.voltroam.domain.catalog.party.Quirk;

/** Hears of a peer's quirk where it shows. */
@FunctionalInterface
public interface Noticing {

    /** For those who do not remember. */
    Noticing NOT = (quirk, because) -> {};

    /** @param because what was seen, in a sentence */
    void seen(Quirk quirk, String because);
}
