package org.voltroam.protocol.ocpi.v211;

import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Fields;
import tools.jackson.databind.node.ObjectNode;

/** Tokens. Source: OCPI 2.1.1 mod_tokens; its auth_id is what later versions call contract_id. */
public final class TokensModule {

    private TokensModule() {}

    public static Token token(Fields in, Inbound inbound) {
        return new Token(
                inbound.owner(),
                TokenUid.of(in.requiredString("uid", Types.ID)),
                Words.TOKEN.required(in, "type"),
                ContractId.of(in.requiredString("auth_id", Types.ID)),
                in.string("visual_number", 64),
                in.requiredString("issuer", 64),
                null,
                in.requiredBool("valid"),
                Words.WHITELIST.required(in, "whitelist"),
                in.string("language", 2),
                null,
                null,
                in.requiredInstant("last_updated"),
                in.extras());
    }

    public static ObjectNode token(Token token, Outbound outbound) {
        return new Sheet(outbound)
                .id("uid", token.uid(), Types.ID)
                .word("type", token.type(), Words.TOKEN)
                .id("auth_id", token.contract(), Types.ID)
                .text("visual_number", token.visualNumber(), 64)
                .text("issuer", token.issuer(), 64)
                .put("valid", token.valid())
                .word("whitelist", token.whitelist(), Words.WHITELIST)
                .text("language", token.language(), 2)
                .put("last_updated", token.lastUpdated())
                .drop("group_id", token.groupId())
                .drop("default_profile_type", token.defaultProfile())
                .drop("energy_contract", token.energyContract())
                .extras(token.extras())
                .done();
    }
}
