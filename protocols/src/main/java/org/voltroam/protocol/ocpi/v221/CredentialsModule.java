package org.voltroam.protocol.ocpi.v221;

import java.time.Instant;
import java.util.List;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Credentials. Source: OCPI 2.2.1 credentials. */
public final class CredentialsModule {

    private CredentialsModule() {}

    /** Source: Credentials object. The token is a secret and stays out of logs. */
    public record Credentials(String token, String url, List<CredentialsRole> roles) {

        @Override
        public String toString() {
            return "Credentials[" + url + ", " + roles + "]";
        }
    }

    /** Source: CredentialsRole. */
    public record CredentialsRole(Open<Role> role, Business business, PartyId party) {

        public static CredentialsRole of(Party party) {
            return new CredentialsRole(Open.of(party.role()), party.business(), party.id());
        }

        public Party party(Instant now) {
            return new Party(party, role.known().orElse(Role.OTHER), business, now);
        }
    }

    public static Credentials credentials(Fields in) {
        return new Credentials(
                in.requiredString("token", 64),
                in.requiredString("url", Types.URL),
                in.requiredChildren(
                        "roles",
                        role -> new CredentialsRole(
                                role.requiredOpen("role", Role.class),
                                role.requiredChild("business_details", Types::business),
                                Types.party(role))));
    }

    public static ObjectNode credentials(Credentials credentials) {
        return new Out()
                .put("token", credentials.token())
                .put("url", credentials.url())
                .children(
                        "roles",
                        credentials.roles(),
                        role -> Types.party(
                                        new Out()
                                                .put("role", role.role())
                                                .child("business_details", role.business(), Types::business),
                                        role.party())
                                .done())
                .done();
    }
}
