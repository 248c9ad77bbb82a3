package org.voltroam.domain.journey.authorization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;

/**
 * May this token charge here, now?
 *
 * @param charge our name for the charge that would begin; an eMSP that is not ours sends it back as it likes
 * @param cpo who asks
 * @param where null when the CPO does not say
 */
public record AuthorizationRequest(
        ChargeId charge,
        PartyId cpo,
        TokenUid token,
        Open<TokenType> type,
        @Nullable Place where) {

    /** Source: OCPI 2.2.1 mod_tokens, LocationReferences. */
    public record Place(LocationId location, List<EvseUid> evses) {}
}
