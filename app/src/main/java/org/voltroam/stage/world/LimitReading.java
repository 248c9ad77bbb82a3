package org.voltroam.stage.world;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.voltroam.domain.catalog.power.LimitGroup;
import org.voltroam.domain.catalog.power.Slot;
import org.voltroam.domain.catalog.power.Supply;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.json.Fields;

/** Places that share a fuse, in the form of {@code limits.json} and of the API: docs/api.md. */
public final class LimitReading {

    /** IEC 61851-1: no car charges with less. */
    private static final BigDecimal LEAST_AMPERES = BigDecimal.valueOf(6);

    private LimitReading() {}

    /** @throws IllegalArgumentException for what cannot be, beside what is noted in the fields */
    public static LimitGroup of(Fields in, PartyId cpo, Instant saved) {
        var unit = unit(in.requiredString("unit", 6));
        var least = in.number("minimum");
        return new LimitGroup(
                cpo,
                in.requiredString("name", 50),
                unit,
                in.requiredNumber("limit"),
                least == null ? usual(unit) : least,
                in.children("members", LimitReading::member),
                saved);
    }

    /** A or W; the words in full as well. */
    private static Supply.Unit unit(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "A", "AMPERE" -> Supply.Unit.AMPERE;
            case "W", "WATT" -> Supply.Unit.WATT;
            default -> throw new IllegalArgumentException("a unit is A or W");
        };
    }

    private static BigDecimal usual(Supply.Unit unit) {
        return Supply.EUROPEAN.in(unit, Supply.Unit.AMPERE, LEAST_AMPERES);
    }

    private static LimitGroup.Member member(Fields in) {
        var priority = in.integer("priority");
        return new LimitGroup.Member(
                new Slot(StationId.of(in.requiredString("station", 48)), in.requiredInteger("place")),
                priority == null ? 0 : priority,
                in.requiredNumber("maximum"));
    }
}
