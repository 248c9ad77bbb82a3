package org.voltroam.protocol.ocpi.v221;

import org.voltroam.domain.catalog.token.ProfileType;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.journey.authorization.AuthorizationRequest.Place;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.wire.Allowed;
import org.voltroam.protocol.ocpi.wire.AuthorizationInfo;
import tools.jackson.databind.node.ObjectNode;

/** Tokens and real-time authorization. Source: OCPI 2.2.1 mod_tokens. */
public final class TokensModule {

    private TokensModule() {}

    public static Token token(Fields in) {
        var group = in.string("group_id", Types.ID);
        return new Token(
                Types.party(in),
                TokenUid.of(in.requiredString("uid", Types.ID)),
                in.requiredOpen("type", Types.TOKEN_TYPES),
                ContractId.of(in.requiredString("contract_id", Types.ID)),
                in.string("visual_number", 64),
                in.requiredString("issuer", 64),
                group == null ? null : new CiText(group),
                in.requiredBool("valid"),
                in.requiredOpen("whitelist", WhitelistType.class),
                in.string("language", 2),
                in.open("default_profile_type", ProfileType.class),
                in.child("energy_contract", TokensModule::energyContract),
                in.requiredInstant("last_updated"),
                in.extras());
    }

    public static ObjectNode token(Token token) {
        var group = token.groupId();
        return Types.party(new Out(), token.party())
                .put("uid", token.uid())
                .put("type", Types.tokenType(token.type()))
                .put("contract_id", token.contract())
                .put("visual_number", token.visualNumber())
                .put("issuer", token.issuer())
                .put("group_id", group == null ? null : group.text())
                .put("valid", token.valid())
                .put("whitelist", token.whitelist())
                .put("language", token.language())
                .put("default_profile_type", token.defaultProfile())
                .child("energy_contract", token.energyContract(), TokensModule::energyContract)
                .put("last_updated", token.lastUpdated())
                .extras(token.extras())
                .done();
    }

    /** Source: LocationReferences. */
    public static Place place(Fields in) {
        return new Place(
                LocationId.of(in.requiredString("location_id", Types.ID)),
                in.strings("evse_uids", Types.ID).stream().map(EvseUid::of).toList());
    }

    public static ObjectNode place(Place place) {
        return new Out()
                .put("location_id", place.location())
                .texts("evse_uids", place.evses(), EvseUid::text)
                .done();
    }

    public static AuthorizationInfo authorizationInfo(Fields in) {
        return new AuthorizationInfo(
                in.requiredOpen("allowed", Allowed.class),
                in.requiredChild("token", TokensModule::token),
                in.child("location", TokensModule::place),
                in.string("authorization_reference", Types.ID),
                in.child("info", Types::displayText));
    }

    public static ObjectNode authorizationInfo(AuthorizationInfo info) {
        return new Out()
                .put("allowed", info.allowed())
                .child("token", info.token(), TokensModule::token)
                .child("location", info.place(), TokensModule::place)
                .put("authorization_reference", info.authorizationReference())
                .child("info", info.info(), Types::displayText)
                .done();
    }

    private static Token.EnergyContract energyContract(Fields in) {
        return new Token.EnergyContract(
                in.requiredString("supplier_name", 64), in.string("contract_id", 64), in.extras());
    }

    private static ObjectNode energyContract(Token.EnergyContract contract) {
        return new Out()
                .put("supplier_name", contract.supplierName())
                .put("contract_id", contract.contractId())
                .extras(contract.extras())
                .done();
    }
}
