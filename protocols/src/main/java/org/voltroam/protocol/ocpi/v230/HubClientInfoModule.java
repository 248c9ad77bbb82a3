package org.voltroam.protocol.ocpi.v230;

import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.party.ConnectionStatus;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Who is behind a hub. Source: OCPI 2.3.0 mod_hub_client_info. */
public final class HubClientInfoModule {

    private HubClientInfoModule() {}

    public static ClientInfo clientInfo(Fields in) {
        return new ClientInfo(
                Types.party(in),
                in.requiredOpen("role", Types.ROLES),
                in.requiredOpen("status", ConnectionStatus.class),
                in.requiredInstant("last_updated"),
                in.extras());
    }

    public static ObjectNode clientInfo(ClientInfo info) {
        return Types.party(new Out(), info.party())
                .put("role", Types.role(info.role()))
                .put("status", info.status())
                .put("last_updated", info.lastUpdated())
                .extras(info.extras())
                .done();
    }
}
