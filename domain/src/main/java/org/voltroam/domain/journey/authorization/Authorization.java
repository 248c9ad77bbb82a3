package org.voltroam.domain.journey.authorization;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;

/** The answer: granted, or refused with the reason. There is no third: whatever fails, fails closed. */
public sealed interface Authorization {

    /**
     * @param reference the eMSP's name for it; null when the CPO decided alone (whitelist)
     */
    record Granted(Token token, AuthMethod method, @Nullable AuthorizationReference reference)
            implements Authorization {}

    /**
     * @param emsp who refused, null when no eMSP was asked
     * @param text for people: what the driver or the operator can do about it
     */
    record Refused(TokenUid token, @Nullable PartyId emsp, Refusal reason, String text) implements Authorization {}
}
