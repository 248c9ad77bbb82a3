package org.voltroam.domain.catalog.location;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.ParkingId;

/**
 * Where a vehicle stands while it charges: one marked place, or what holds for standing near an EVSE.
 *
 * <p>Source: OCPI 2.3.0 mod_locations, Parking.
 *
 * @param physicalReference what is painted on it
 * @param limits of the vehicles that fit in
 * @param length of the place in centimetres
 * @param width of the place in centimetres
 * @param driveThrough no reversing, for none of the vehicle types
 * @param restrictedToTypes whether other vehicles are forbidden even where they fit
 * @param timeLimit minutes
 * @param standards it conforms to, such as PAS 1899
 * @param apdsReference its element in the Alliance for Parking Data Standards
 */
public record ParkingPlace(
        ParkingId id,
        @Nullable String physicalReference,
        List<Open<VehicleType>> vehicleTypes,
        VehicleLimits limits,
        @Nullable BigDecimal length,
        @Nullable BigDecimal width,
        @Nullable Boolean dangerousGoodsAllowed,
        @Nullable Open<ParkingDirection> direction,
        @Nullable Boolean driveThrough,
        boolean restrictedToTypes,
        boolean reservationRequired,
        @Nullable BigDecimal timeLimit,
        @Nullable Boolean roofed,
        List<Image> images,
        @Nullable Boolean lighting,
        @Nullable Boolean refrigerationOutlet,
        List<String> standards,
        @Nullable String apdsReference,
        Extras extras) {

    /**
     * The largest vehicle that may stand there.
     *
     * @param weight kilograms
     * @param height centimetres, as the others
     */
    public record VehicleLimits(
            @Nullable BigDecimal weight,
            @Nullable BigDecimal height,
            @Nullable BigDecimal length,
            @Nullable BigDecimal width) {}
}
