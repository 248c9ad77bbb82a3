package org.voltroam.protocol.ocpi.v221;

import java.util.List;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.wire.Credentials;
import org.voltroam.protocol.ocpi.wire.CredentialsRole;
import tools.jackson.databind.node.ObjectNode;

/** Credentials. Source: OCPI 2.2.1 credentials. */
public final class CredentialsModule {

    private CredentialsModule() {}

    public static Credentials credentials(Fields in) {
        return new Credentials(
                in.requiredString("token", 64),
                in.requiredString("url", Types.URL),
                in.requiredChildren("roles", CredentialsModule::role));
    }

    /** A hub shows itself alone: whom it leads to is told elsewhere (hub client info). */
    public static ObjectNode credentials(Credentials credentials) {
        return new Out()
                .put("token", credentials.token())
                .put("url", credentials.url())
                .children("roles", shown(credentials), CredentialsModule::role)
                .done();
    }

    private static List<CredentialsRole> shown(Credentials credentials) {
        return credentials.roles().stream()
                .filter(role -> credentials.hub().isEmpty() || role.role().is(Role.HUB))
                .toList();
    }

    private static CredentialsRole role(Fields in) {
        return new CredentialsRole(
                in.requiredOpen("role", Role.class),
                in.requiredChild("business_details", Types::business),
                Types.party(in));
    }

    private static ObjectNode role(CredentialsRole role) {
        var out = new Out().put("role", role.role()).child("business_details", role.business(), Types::business);
        return Types.party(out, role.party()).done();
    }
}
