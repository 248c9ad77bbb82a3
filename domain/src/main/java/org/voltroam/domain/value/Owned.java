package org.voltroam.domain.value;

/** An id together with the party it belongs to: ids of OCPI objects are unique only within their owner. */
public record Owned<I extends Id>(PartyId owner, I id) {

    @Override
    public String toString() {
        return owner + "/" + id;
    }
}
