package org.voltroam.domain.catalog.party;

import java.time.Instant;
import java.util.Locale;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.PartyId;

/**
 * What an id stands for in the eyes of a peer that sees a hub in place of everybody behind it.
 *
 * @param peer who knows it
 * @param shown as the peer knows it; letters' case does not matter
 * @param owner whose it really is
 * @param real as its owner knows it
 */
public record Alias(PartyId peer, What what, String shown, PartyId owner, String real, Instant since) {

    /** Each kind of id is a space of its own. */
    public enum What {
        LOCATION,
        EVSE,
        TARIFF,
        SESSION,
        CDR,
        TOKEN,
        CONTRACT;

        /** Owned by an eMSP; all others by a CPO. */
        public boolean isOfToken() {
            return this == TOKEN || this == CONTRACT;
        }
    }

    /** True when it stands for just this. */
    public boolean means(PartyId party, String id) {
        return owner.equals(party) && real.equalsIgnoreCase(id);
    }

    /** What a store keeps it under. */
    public static String key(PartyId peer, What what, String shown) {
        return peer + "/" + what.name().toLowerCase(Locale.ROOT) + "/" + new CiText(shown).folded();
    }
}
