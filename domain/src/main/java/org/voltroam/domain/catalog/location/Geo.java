package org.voltroam.domain.catalog.location;

import java.math.BigDecimal;
import java.util.Optional;
import org.voltroam.domain.value.Extras;

/**
 * A point on Earth in WGS 84, each coordinate as the text its owner sent: broken ones are kept and reported, not dropped.
 *
 * <p>Source: OCPI 2.2.1 mod_locations, GeoLocation: decimal degrees, five to seven digits after the point.
 */
public record Geo(String latitude, String longitude, Extras extras) {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    public static Geo of(String latitude, String longitude) {
        return new Geo(latitude, longitude, Extras.NONE);
    }

    /** The coordinates as numbers, when both are numbers and lie on Earth. */
    public Optional<Point> point() {
        try {
            var point = new Point(new BigDecimal(latitude.strip()), new BigDecimal(longitude.strip()));
            return point.onEarth() ? Optional.of(point) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** Degrees north and east. */
    public record Point(BigDecimal latitude, BigDecimal longitude) {

        boolean onEarth() {
            return latitude.abs().compareTo(POLE) <= 0 && longitude.abs().compareTo(DATE_LINE) <= 0;
        }
    }
}
