package org.voltroam.protocol.ocpi.v211;

import java.util.List;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import org.voltroam.protocol.ocpi.wire.Credentials;
import org.voltroam.protocol.ocpi.wire.CredentialsRole;
import tools.jackson.databind.node.ObjectNode;

/** Credentials. Source: OCPI 2.1.1 credentials: a platform is one party, and does not say in which role. */
public final class CredentialsModule {

    private CredentialsModule() {}

    public static Credentials credentials(Fields in) {
        var party = new CredentialsRole(
                Open.of(Role.OTHER),
                in.requiredChild("business_details", Types::business),
                new PartyId(in.requiredString("country_code", 2), in.requiredString("party_id", 3)));
        return new Credentials(in.requiredString("token", 64), in.requiredString("url", Types.URL), List.of(party));
    }

    public static ObjectNode credentials(Credentials credentials, Outbound outbound) {
        var sheet = new Sheet(outbound).put("token", credentials.token()).requiredUrl("url", credentials.url());
        if (credentials.roles().isEmpty()) {
            outbound.lose("roles", Kind.INEXPRESSIBLE, "nobody is introduced");
            return sheet.done();
        }
        var party = credentials.roles().getFirst();
        if (credentials.roles().size() > 1) {
            outbound.lose(
                    "roles",
                    Kind.CHOSEN,
                    party.party() + " of " + credentials.roles().size() + " parties");
        }
        return sheet.child("business_details", party.business(), Types::business)
                .put("party_id", party.party().partyCode())
                .put("country_code", party.party().countryCode())
                .done();
    }
}
