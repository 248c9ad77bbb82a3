package org.voltroam.domain.journey.authorization;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.authorization.AuthorizationRequest.Place;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;

/** The answer: granted, or refused with the reason. There is no third: whatever fails, fails closed. */
public sealed interface Authorization {

    /**
     * @param reference the eMSP's name for it; null when the CPO decided alone (whitelist)
     * @param where at which of the EVSEs that were asked for; null for all of them
     */
    record Granted(
            Token token,
            AuthMethod method,
            @Nullable AuthorizationReference reference,
            @Nullable Place where) implements Authorization {

        /** Good wherever it was asked for. */
        public Granted(Token token, AuthMethod method, @Nullable AuthorizationReference reference) {
            this(token, method, reference, null);
        }

        /** Whether it is good at this EVSE of the place it was asked for. */
        public boolean isGoodAt(EvseUid evse) {
            return where == null || where.evses().isEmpty() || where.evses().contains(evse);
        }
    }

    /**
     * @param emsp who refused, null when no eMSP was asked
     * @param text for people: what the driver or the operator can do about it
     */
    record Refused(TokenUid token, @Nullable PartyId emsp, Refusal reason, String text) implements Authorization {}
}
