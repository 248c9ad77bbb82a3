package org.voltroam.app.money;

import java.util.Arrays;
import java.util.Optional;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.v211.V211;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Wire;
import tools.jackson.databind.JsonNode;

/** The versions of OCPI a file may be in, told apart by fields that only one of them has. */
public enum OcpiVersion {
    V2_1_1("2.1.1"),
    V2_2_1("2.2.1"),
    V2_3_0("2.3.0");

    private final String text;

    OcpiVersion(String text) {
        this.text = text;
    }

    Wire wire() {
        return switch (this) {
            case V2_1_1 -> new V211(Replica.NONE);
            case V2_2_1 -> new V221();
            case V2_3_0 -> new V230();
        };
    }

    public String text() {
        return text;
    }

    /** Tariffs of 2.1.1 tell no taxes, so nobody can say what a price is after them. */
    boolean tellsTaxes() {
        return this != V2_1_1;
    }

    public static Optional<OcpiVersion> of(String text) {
        return Arrays.stream(values())
                .filter(version -> version.text().equals(text))
                .findFirst();
    }

    static OcpiVersion ofCdr(JsonNode cdr) {
        if (cdr.has("stop_date_time") || cdr.path("total_cost").isValueNode()) {
            return V2_1_1;
        }
        if (cdr.path("total_cost").has("before_taxes")) {
            return V2_3_0;
        }
        for (var tariff : cdr.path("tariffs")) {
            if (tariff.has("tax_included")) {
                return V2_3_0;
            }
        }
        return V2_2_1;
    }

    static OcpiVersion ofTariff(JsonNode tariff) {
        if (tariff.has("tax_included")
                || tariff.path("min_price").has("before_taxes")
                || tariff.path("max_price").has("before_taxes")) {
            return V2_3_0;
        }
        return tariff.has("country_code") || tariff.has("type") || saysVat(tariff) ? V2_2_1 : V2_1_1;
    }

    private static boolean saysVat(JsonNode tariff) {
        return !tariff.findValues("vat").isEmpty();
    }
}
