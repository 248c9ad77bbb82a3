package org.voltroam.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voltroam.domain.catalog.station.SecurityProfile;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violation.Code;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.role.cpo.StationDesk;

/** {@code POST /api/stations/{id}/orders/{order}}: the orders that need no knowledge of any version. */
final class StationOrders {

    private StationOrders() {}

    /** Something to do at a desk; the outcome is empty when the station is away. */
    interface Deed {
        Optional<CommandOutcome> at(StationDesk desk, StationId station);
    }

    /**
     * Empty for an unknown order; what is wrong with the fields is noted in them.
     *
     * @throws IllegalArgumentException for a word that is none
     */
    static Optional<Deed> read(String name, Fields fields) {
        return switch (name) {
            case "reset" -> order(new StationOrder.Restart(Boolean.TRUE.equals(fields.bool("at_once")), place(fields)));
            case "availability" ->
                order(new StationOrder.SetAvailability(place(fields), Boolean.TRUE.equals(fields.bool("operative"))));
            case "unlock" -> {
                var place = fields.requiredInteger("place");
                yield Optional.of((desk, station) -> desk.unlock(station, place));
            }
            case "trigger" -> {
                var subject = fields.requiredString("subject", 20);
                yield order(new StationOrder.Trigger(
                        StationOrder.Subject.valueOf(subject.toUpperCase(Locale.ROOT)), place(fields)));
            }
            case "clear-cache" -> order(new StationOrder.ClearCache());
            case "read-settings" -> {
                var names = fields.string("names", 2000);
                yield order(new StationOrder.ReadSettings(names == null ? List.of() : List.of(names.split(","))));
            }
            case "write-setting" ->
                order(new StationOrder.WriteSetting(
                        fields.requiredString("name", 100), fields.requiredString("value", 1000)));
            case "list-version" -> order(new StationOrder.AskListVersion());
            case "password" -> {
                var password = fields.requiredString("password", 40);
                yield Optional.of((desk, station) -> desk.password(station, password));
            }
            case "security" -> {
                var profile = SecurityProfile.numbered(fields.requiredInteger("profile"));
                if (profile.isEmpty()) {
                    fields.violation("profile", Code.UNKNOWN_VALUE, "is none of 0, 1, 2 and 3");
                }
                yield Optional.of((desk, station) -> profile.map(each -> desk.secure(station, each)));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Deed> order(StationOrder order) {
        return Optional.of((desk, station) -> desk.order(station, order));
    }

    private static int place(Fields fields) {
        var place = fields.integer("place");
        return place == null ? 0 : place;
    }
}
