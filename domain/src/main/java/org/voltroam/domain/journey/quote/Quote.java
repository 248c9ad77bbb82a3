package org.voltroam.domain.journey.quote;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.billing.MarkupBasis;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;

/**
 * A preview that binds the eMSP: for the plan the price, beyond it the tariff and the markup as they were.
 *
 * @param id at most 36 characters, so that it can be the authorization's reference
 * @param expires a charge that is authorized before that moment is held to it
 * @param evse where; it binds nowhere else
 * @param tariff in the version that was shown
 * @param basis what the eMSP adds, with the version of the rule
 * @param wholesale taxes included, as are the next one; of the plan
 * @param margin what the eMSP keeps of the plan; not told to the driver
 * @param sealed what the driver was handed, signed
 * @param charge that it was used for, null as long as none is
 */
public record Quote(
        PartyId emsp,
        String id,
        ContractId contract,
        TokenUid token,
        Owned<LocationId> location,
        EvseUid evse,
        ZoneId zone,
        Instant made,
        Instant expires,
        Plan plan,
        Tariff tariff,
        MarkupBasis basis,
        Money wholesale,
        Money retail,
        Money margin,
        Sealed sealed,
        @Nullable ChargeId charge) {

    /**
     * @param text what is signed, JSON, byte for byte
     * @param signature Ed25519 over its UTF-8, Base64
     * @param key the public key, X.509, Base64
     */
    public record Sealed(String text, String signature, String key) {}

    /** It may still be used at that moment, for a charge there. */
    public boolean holds(Instant moment, Owned<LocationId> place, EvseUid at) {
        return charge == null && moment.isBefore(expires) && location.equals(place) && evse.equals(at);
    }

    public Quote with(Sealed signed) {
        return new Quote(
                emsp, id, contract, token, location, evse, zone, made, expires, plan, tariff, basis, wholesale, retail,
                margin, signed, charge);
    }

    public Quote usedFor(ChargeId begun) {
        return new Quote(
                emsp, id, contract, token, location, evse, zone, made, expires, plan, tariff, basis, wholesale, retail,
                margin, sealed, begun);
    }
}
