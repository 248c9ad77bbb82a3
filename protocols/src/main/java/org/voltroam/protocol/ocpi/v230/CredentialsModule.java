package org.voltroam.protocol.ocpi.v230;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.wire.Credentials;
import org.voltroam.protocol.ocpi.wire.CredentialsRole;
import tools.jackson.databind.node.ObjectNode;

/** Credentials. Source: OCPI 2.3.0 credentials. */
public final class CredentialsModule {

    private static final int HUB_PARTY_ID = 5;

    private CredentialsModule() {}

    /** A hub comes first of the roles, whatever its party's name; the business is that of the role with its party. */
    public static Credentials credentials(Fields in) {
        var hub = in.string("hub_party_id", HUB_PARTY_ID);
        return new Credentials(
                in.requiredString("token", 64),
                in.requiredString("url", Types.URL),
                roles(hub, in.requiredChildren("roles", CredentialsModule::role)));
    }

    private static List<CredentialsRole> roles(@Nullable String hubParty, List<CredentialsRole> others) {
        if (hubParty == null) {
            return others;
        }
        var split = Math.min(2, hubParty.length());
        var party = new PartyId(hubParty.substring(0, split), hubParty.substring(split));
        var business = others.stream()
                .filter(role -> role.party().equals(party))
                .map(CredentialsRole::business)
                .findFirst();
        var hub = new CredentialsRole(Open.of(Role.HUB), business.orElse(Business.named(hubParty)), party);
        return Stream.concat(Stream.of(hub), others.stream()).toList();
    }

    public static ObjectNode credentials(Credentials credentials) {
        return new Out()
                .put("token", credentials.token())
                .put("url", credentials.url())
                .put(
                        "hub_party_id",
                        credentials
                                .hub()
                                .map(hub -> hub.countryCode() + hub.partyCode())
                                .orElse(null))
                .children("roles", shown(credentials), CredentialsModule::role)
                .done();
    }

    /** Whom a hub leads to. A hub that leads to nobody yet stands there itself, as there must be one; HUB is written as OTHER. */
    private static List<CredentialsRole> shown(Credentials credentials) {
        var others = credentials.roles().stream()
                .filter(role -> !role.role().is(Role.HUB))
                .toList();
        return others.isEmpty() ? credentials.roles() : others;
    }

    private static CredentialsRole role(Fields in) {
        return new CredentialsRole(
                in.requiredOpen("role", Types.ROLES),
                in.requiredChild("business_details", Types::business),
                Types.party(in));
    }

    private static ObjectNode role(CredentialsRole role) {
        var out = new Out()
                .put("role", Types.role(role.role()))
                .child("business_details", role.business(), Types::business);
        return Types.party(out, role.party()).done();
    }
}
