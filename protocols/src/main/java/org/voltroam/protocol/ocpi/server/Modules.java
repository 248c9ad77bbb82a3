package org.voltroam.protocol.ocpi.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Wire;

/** Finds the interface that a path after the version leads to. */
record Modules(Map<Address, Interface> interfaces) {

    /** @param path what comes after the interface's endpoint */
    record Found(Address address, Interface target, List<String> path) {}

    /** @param path at least the module */
    Optional<Found> find(Wire wire, Method method, List<String> path) {
        var module = path.getFirst();
        if (!wire.modules().contains(module)) {
            return Optional.empty();
        }
        return wire.manners() == Manners.ROUTED ? byRole(module, path) : byModule(module, method, path);
    }

    private Optional<Found> byRole(String module, List<String> path) {
        var rest = path.subList(Math.min(2, path.size()), path.size());
        return switch (path.size() > 1 ? path.get(1) : "") {
            case "sender" -> at(Address.sender(module), rest);
            case "receiver" ->
                at(module.equals("credentials") ? Address.sender(module) : Address.receiver(module), rest);
            default -> Optional.empty();
        };
    }

    /** A party serves one interface of a module; where it serves both, who reads means the sender's. */
    private Optional<Found> byModule(String module, Method method, List<String> path) {
        var rest = path.subList(1, path.size());
        var sender = at(Address.sender(module), rest);
        var receiver = at(Address.receiver(module), rest);
        return receiver.isEmpty() || (sender.isPresent() && method == Method.GET) ? sender : receiver;
    }

    private Optional<Found> at(Address address, List<String> rest) {
        return Optional.ofNullable(interfaces.get(address)).map(target -> new Found(address, target, rest));
    }
}
