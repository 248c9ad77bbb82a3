package org.voltroam.domain.journey.session;

import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;

/** The token of a session as it was when the session began. Source: OCPI 2.2.1 mod_cdrs, CdrToken. */
public record CdrToken(PartyId party, TokenUid uid, Open<TokenType> type, ContractId contract, Extras extras) {

    public static CdrToken of(Token token) {
        return new CdrToken(token.party(), token.uid(), token.type(), token.contract(), Extras.NONE);
    }
}
