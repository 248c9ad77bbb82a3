package org.voltroam.domain.catalog.location;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.TariffId;

/**
 * A socket or cable of an EVSE. Source: OCPI 2.3.0 mod_locations, Connector.
 *
 * @param standard open text: the list of plugs grows with each version
 * @param maxVoltage volts; line to neutral for AC
 * @param maxAmperage amperes
 * @param maxElectricPower watts, when it differs from voltage times current
 * @param capabilities since 2.3.0
 */
public record Connector(
        ConnectorId id,
        Open<ConnectorType> standard,
        Open<ConnectorFormat> format,
        Open<PowerType> powerType,
        int maxVoltage,
        int maxAmperage,
        @Nullable Integer maxElectricPower,
        List<TariffId> tariffIds,
        @Nullable String termsAndConditions,
        List<Open<ConnectorCapability>> capabilities,
        Instant lastUpdated,
        Extras extras) {

    /** What it can give: as stated, else voltage times current on each phase. Source: OCPI 2.2.1 mod_locations, Connector. */
    public Power most() {
        var phases = powerType.is(PowerType.AC_3_PHASE) ? 3L : 1L;
        var watts = maxElectricPower == null ? phases * maxVoltage * maxAmperage : maxElectricPower.longValue();
        return Power.ofWatts(BigDecimal.valueOf(watts));
    }

    /** The same with other prices. */
    public Connector withTariffs(List<TariffId> others) {
        return new Connector(
                id,
                standard,
                format,
                powerType,
                maxVoltage,
                maxAmperage,
                maxElectricPower,
                List.copyOf(others),
                termsAndConditions,
                capabilities,
                lastUpdated,
                extras);
    }
}
