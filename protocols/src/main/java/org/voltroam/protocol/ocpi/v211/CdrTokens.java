package org.voltroam.protocol.ocpi.v211;

import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.session.CdrToken;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;

/**
 * The token of a session or CDR, of which 2.1.1 tells the auth_id alone. Source: OCPI 2.1.1 mod_sessions, mod_cdrs.
 *
 * <p>The eMSP is the receiver of the object. Which of its tokens it was is looked up by the contract; where none is known the contract
 * stands for the uid too, with type OTHER, and that is noted.
 */
final class CdrTokens {

    private CdrTokens() {}

    static CdrToken token(Fields in, Inbound inbound) {
        var contract = ContractId.of(in.requiredString("auth_id", Types.ID));
        return inbound.replica()
                .token(inbound.receiver(), contract)
                .map(CdrToken::of)
                .orElseGet(() -> standIn(contract, inbound));
    }

    private static CdrToken standIn(ContractId contract, Inbound inbound) {
        inbound.at("cdr_token").lose("uid", Kind.STOOD_IN, "no token of " + contract + " is known");
        return new CdrToken(
                inbound.receiver(), TokenUid.of(contract.text()), Open.of(TokenType.OTHER), contract, Extras.NONE);
    }

    static Sheet token(Sheet sheet, CdrToken token, Outbound outbound) {
        if (!token.uid().text().equalsIgnoreCase(token.contract().text())) {
            outbound.at("cdr_token")
                    .lose(
                            "uid",
                            Kind.DROPPED,
                            "2.1.1 tells the contract only, not " + token.type() + " " + token.uid());
        }
        return sheet.id("auth_id", token.contract(), Types.ID);
    }
}
