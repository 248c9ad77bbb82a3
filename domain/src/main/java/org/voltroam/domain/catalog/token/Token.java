package org.voltroam.domain.catalog.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;

/**
 * What a driver shows to charge, as its eMSP hands it out. Source: OCPI 2.2.1 mod_tokens, Token.
 *
 * @param party the eMSP
 * @param valid false when the token is blocked
 */
public record Token(
        PartyId party,
        TokenUid uid,
        Open<TokenType> type,
        ContractId contract,
        @Nullable String visualNumber,
        String issuer,
        @Nullable CiText groupId,
        boolean valid,
        Open<WhitelistType> whitelist,
        @Nullable String language,
        @Nullable Open<ProfileType> defaultProfile,
        @Nullable EnergyContract energyContract,
        Instant lastUpdated,
        Extras extras) {

    public Owned<TokenUid> key() {
        return new Owned<>(party, uid);
    }

    /** The same token, of the same moment, as good or no good. */
    public Token withValid(boolean now) {
        return new Token(
                party,
                uid,
                type,
                contract,
                visualNumber,
                issuer,
                groupId,
                now,
                whitelist,
                language,
                defaultProfile,
                energyContract,
                lastUpdated,
                extras);
    }

    /** The driver's own energy contract. Source: EnergyContract. */
    public record EnergyContract(
            String supplierName, @Nullable String contractId, Extras extras) {}
}
