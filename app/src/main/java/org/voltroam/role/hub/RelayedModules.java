package org.voltroam.role.hub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.wire.Address;

/**
 * The modules a hub lists among its endpoints: both interfaces of each. What is addressed to a party behind the hub never gets here,
 * the relay has sent it on; what does is addressed to the hub itself.
 */
final class RelayedModules {

    private static final List<String> MODULES =
            List.of("locations", "tariffs", "tokens", "sessions", "cdrs", "commands");

    static final Map<Address, Interface> ALL = all();

    private RelayedModules() {}

    private static Map<Address, Interface> all() {
        Map<Address, Interface> all = new LinkedHashMap<>();
        for (var module : MODULES) {
            all.put(Address.sender(module), call -> onlyDirect());
            all.put(Address.receiver(module), call -> onlyDirect());
        }
        return Map.copyOf(all);
    }

    private static Answer onlyDirect() {
        return Answer.refused(
                StatusCode.INVALID_PARAMETERS,
                "this hub routes directly: the OCPI-to headers must name the receiving party");
    }
}
