package org.voltroam.protocol.ocpi.v211;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.voltroam.domain.catalog.location.Geo;
import org.voltroam.domain.catalog.location.NamedGeo;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * Points on Earth. Source: OCPI 2.1.1 mod_locations, GeoLocation, AdditionalGeoLocation: exactly six digits after the point, where
 * later versions take five to seven.
 */
final class Spots {

    private static final int DIGITS = 6;
    private static final Pattern LATITUDE = Pattern.compile("-?[0-9]{1,2}\\.[0-9]{6}");
    private static final Pattern LONGITUDE = Pattern.compile("-?[0-9]{1,3}\\.[0-9]{6}");

    private Spots() {}

    static Geo geo(Fields in) {
        return new Geo(
                in.requiredString("latitude", 10, LATITUDE),
                in.requiredString("longitude", 11, LONGITUDE),
                in.extras());
    }

    static ObjectNode geo(Geo geo, Outbound outbound) {
        return point(geo, outbound).extras(geo.extras()).done();
    }

    static NamedGeo namedGeo(Fields in) {
        var latitude = in.requiredString("latitude", 10, LATITUDE);
        var longitude = in.requiredString("longitude", 11, LONGITUDE);
        return new NamedGeo(Geo.of(latitude, longitude), in.child("name", Types::displayText), in.extras());
    }

    static ObjectNode namedGeo(NamedGeo geo, Outbound outbound) {
        return point(geo.point(), outbound)
                .child("name", geo.name(), Types::displayText)
                .extras(geo.extras())
                .done();
    }

    private static Sheet point(Geo geo, Outbound outbound) {
        return new Sheet(outbound)
                .put("latitude", degrees("latitude", geo.latitude(), geo, outbound))
                .put("longitude", degrees("longitude", geo.longitude(), geo, outbound));
    }

    /** Broken coordinates go on as they are: they are their owner's to mend. */
    private static String degrees(String name, String text, Geo geo, Outbound outbound) {
        if (geo.point().isEmpty()) {
            return text;
        }
        var exact = new BigDecimal(text.strip());
        var rounded = exact.setScale(DIGITS, RoundingMode.HALF_EVEN);
        if (rounded.compareTo(exact) != 0) {
            outbound.lose(name, Kind.SHORTENED, text + " has more than six digits after the point");
        }
        return rounded.toPlainString();
    }
}
