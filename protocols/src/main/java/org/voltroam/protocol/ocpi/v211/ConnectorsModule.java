package org.voltroam.protocol.ocpi.v211;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.tariff.TariffType;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Connectors. Source: OCPI 2.1.1 mod_locations, Connector: one tariff each, volts and amperes without "max". */
public final class ConnectorsModule {

    private ConnectorsModule() {}

    public static Connector connector(Fields in) {
        var tariff = in.string("tariff_id", Types.ID);
        return new Connector(
                ConnectorId.of(in.requiredString("id", Types.ID)),
                Words.PLUG.required(in, "standard"),
                Words.FORMAT.required(in, "format"),
                Words.POWER.required(in, "power_type"),
                in.requiredInteger("voltage"),
                in.requiredInteger("amperage"),
                null,
                tariff == null ? List.of() : List.of(TariffId.of(tariff)),
                in.string("terms_and_conditions", Types.URL),
                List.of(),
                in.requiredInstant("last_updated"),
                in.extras());
    }

    public static ObjectNode connector(Connector connector, Outbound outbound) {
        return new Sheet(outbound)
                .id("id", connector.id(), Types.ID)
                .word("standard", connector.standard(), Words.PLUG)
                .word("format", connector.format(), Words.FORMAT)
                .word("power_type", connector.powerType(), Words.POWER)
                .put("voltage", connector.maxVoltage())
                .put("amperage", connector.maxAmperage())
                .optionalId("tariff_id", tariff(connector.tariffIds(), outbound), Types.ID)
                .url("terms_and_conditions", connector.termsAndConditions())
                .put("last_updated", connector.lastUpdated())
                .drop("max_electric_power", connector.maxElectricPower())
                .drop("capabilities", connector.capabilities())
                .extras(connector.extras())
                .done();
    }

    /** Why a connector cannot be said: a driver led to another plug than the one that is there is worse than none. */
    static String objection(Connector connector) {
        return Stream.of(
                        Words.PLUG.objection(connector.standard()),
                        Words.FORMAT.objection(connector.format()),
                        Words.POWER.objection(connector.powerType()))
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** There is room for one: the first that is for everybody, as far as the tariffs are known here. */
    private static @Nullable TariffId tariff(List<TariffId> tariffs, Outbound outbound) {
        if (tariffs.size() < 2) {
            return tariffs.isEmpty() ? null : tariffs.getFirst();
        }
        var chosen = tariffs.stream()
                .filter(id -> isForEverybody(id, outbound))
                .findFirst()
                .orElse(tariffs.getFirst());
        outbound.lose("tariff_ids", Kind.CHOSEN, chosen + " of " + tariffs);
        return chosen;
    }

    private static boolean isForEverybody(TariffId id, Outbound outbound) {
        var owner = outbound.owner();
        return owner != null
                && outbound.replica()
                        .tariff(new Owned<>(owner, id))
                        .filter(tariff -> tariff.type() == null || tariff.type().is(TariffType.REGULAR))
                        .isPresent();
    }
}
