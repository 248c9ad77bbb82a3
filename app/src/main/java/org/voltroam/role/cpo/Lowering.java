package org.voltroam.role.cpo;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.SecurityProfile;
import org.voltroam.protocol.ocpp.station.StationOrder;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders after which a station would prove less of itself than was agreed: they are not sent. Source: OCPP 2.0.1, A00.FR.005; the key is
 * SecurityProfile in 1.6 and SecurityCtrlr.SecurityProfile in 2.x, where a network profile has one too.
 */
record Lowering(@Nullable SecurityProfile agreed) {

    private static final Set<String> KEYS = Set.of("securityprofile", "securityctrlr.securityprofile");

    /** What is against an order in a version's own words; empty when nothing is. */
    Optional<String> objection(String action, ObjectNode payload) {
        return switch (action) {
            case "ChangeConfiguration" ->
                setting(payload.path("key").asString(""), payload.path("value").asString(""));
            case "SetNetworkProfile" ->
                to(number(payload.path("connectionData").path("securityProfile").asString("")));
            case "SetVariables" -> variables(payload);
            default -> Optional.empty();
        };
    }

    Optional<String> objection(StationOrder order) {
        return order instanceof StationOrder.WriteSetting(var name, var value)
                ? setting(name, value)
                : Optional.empty();
    }

    private Optional<String> variables(ObjectNode payload) {
        return payload.path("setVariableData")
                .valueStream()
                .flatMap(each -> setting(
                        each.path("component").path("name").asString("") + "."
                                + each.path("variable").path("name").asString(""),
                        each.path("attributeValue").asString(""))
                        .stream())
                .findFirst();
    }

    private Optional<String> setting(String name, String value) {
        return KEYS.contains(name.toLowerCase(Locale.ROOT)) ? to(number(value)) : Optional.empty();
    }

    private Optional<String> to(OptionalInt wanted) {
        var least = agreed == null ? SecurityProfile.PASSWORD : agreed;
        return wanted.isPresent() && wanted.getAsInt() < least.number()
                ? Optional.of("a station's security profile is never lowered; it is " + least.number())
                : Optional.empty();
    }

    private static OptionalInt number(String text) {
        return text.strip().matches("[0-9]{1,3}")
                ? OptionalInt.of(Integer.parseInt(text.strip()))
                : OptionalInt.empty();
    }
}
