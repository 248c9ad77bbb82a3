package org.voltroam.protocol.ocpp.v21;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Violation.Code;
import org.voltroam.protocol.ocpp.shape.Findings;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.ReadingDraft;
import org.voltroam.protocol.ocpp.station.ReadingDraft.Quantity;
import org.voltroam.protocol.ocpp.v21.type.MeterValue;
import org.voltroam.protocol.ocpp.v21.type.SampledValue;
import org.voltroam.protocol.ocpp.v21.type.UnitOfMeasure;
import org.voltroam.protocol.ocpp.v21.word.LocationKind;
import org.voltroam.protocol.ocpp.v21.word.Measurand;

/**
 * Meter values as readings: the imported energy, the power and the state of charge of each moment and occasion as exact numbers,
 * everything else as it came.
 *
 * <p>Left-out words have the defaults of OCPP 2.1, SampledValueType: Energy.Active.Import.Register, Wh, Outlet, no multiplier.
 */
final class Readings {

    /** Beyond 10 to this power no meter measures; and such numbers fill the memory when they are written out. */
    private static final int MOST_PLACES = 12;

    private final Findings found;

    private Readings(Findings found) {
        this.found = found;
    }

    static List<Reading> of(List<MeterValue> values, String pointer, Findings found) {
        var readings = new Readings(found);
        var all = new ArrayList<Reading>(values.size());
        for (int i = 0; i < values.size(); i++) {
            all.addAll(readings.of(values.get(i), pointer + "/" + i + "/sampledValue"));
        }
        return List.copyOf(all);
    }

    private List<Reading> of(MeterValue value, String pointer) {
        var drafts = new EnumMap<Reading.Occasion, ReadingDraft>(Reading.Occasion.class);
        for (int i = 0; i < value.sampledValue().size(); i++) {
            var sample = value.sampledValue().get(i);
            var draft = drafts.computeIfAbsent(Words.occasion(sample.context()), occasion -> new ReadingDraft());
            place(sample, draft, pointer + "/" + i);
        }
        return drafts.entrySet().stream()
                .map(entry -> entry.getValue().reading(value.timestamp(), entry.getKey()))
                .toList();
    }

    private void place(SampledValue sample, ReadingDraft draft, String pointer) {
        var measurand = measurand(sample);
        var quantity = isAtTheOutlet(sample, measurand) ? quantity(measurand) : null;
        var number = quantity == null ? null : number(sample, quantity, pointer);
        if (quantity == null || number == null || !draft.take(quantity, Words.share(sample.phase()), number)) {
            draft.other(sample(sample, sample.value().toPlainString(), null));
        }
        var signed = sample.signedMeterValue();
        if (signed != null) {
            var signature = new Reading.Signature(signed.encodingMethod(), signed.publicKey());
            draft.other(sample(sample, signed.signedMeterData(), signature));
        }
    }

    private static Reading.Sample sample(SampledValue sample, String value, Reading.@Nullable Signature signature) {
        var unit = sample.unitOfMeasure();
        return new Reading.Sample(
                Optional.ofNullable(sample.measurand())
                        .orElse(Open.of(Measurand.ENERGY_ACTIVE_IMPORT_REGISTER))
                        .text(),
                value,
                unit == null ? null : unit.unit(),
                sample.phase() == null ? null : sample.phase().text(),
                sample.location() == null ? null : sample.location().text(),
                signature);
    }

    private static @Nullable Measurand measurand(SampledValue sample) {
        var measurand = sample.measurand();
        return measurand == null
                ? Measurand.ENERGY_ACTIVE_IMPORT_REGISTER
                : measurand.known().orElse(null);
    }

    private static @Nullable Quantity quantity(@Nullable Measurand measurand) {
        return switch (measurand) {
            case ENERGY_ACTIVE_IMPORT_REGISTER -> Quantity.REGISTER;
            case POWER_ACTIVE_IMPORT -> Quantity.POWER;
            case SOC -> Quantity.SOC;
            case null, default -> null;
        };
    }

    /** A state of charge is measured in the car, wherever the station says so. */
    private static boolean isAtTheOutlet(SampledValue sample, @Nullable Measurand measurand) {
        return measurand == Measurand.SOC
                || sample.location() == null
                || sample.location().is(LocationKind.Outlet);
    }

    /** In kWh, kW or percent; null when the unit is none of these, or the multiplier beyond all sense. */
    private @Nullable BigDecimal number(SampledValue sample, Quantity quantity, String pointer) {
        var unit = sample.unitOfMeasure();
        var multiplier = unit == null || unit.multiplier() == null ? 0 : unit.multiplier();
        if (Math.abs((long) multiplier) > MOST_PLACES) {
            found.note(
                    pointer + "/unitOfMeasure/multiplier",
                    Code.OUT_OF_RANGE,
                    multiplier + " is no multiplier of a meter");
            return null;
        }
        var places = places(quantity, unit);
        return places == null ? null : sample.value().movePointRight(multiplier - places);
    }

    /** How far the point moves to reach kWh, kW or percent; null when the unit does not go with the quantity. */
    private static @Nullable Integer places(Quantity quantity, @Nullable UnitOfMeasure unit) {
        var name = unit == null ? null : unit.unit();
        return switch (quantity) {
            case REGISTER -> places(name, "Wh", "kWh");
            case POWER -> places(name, "W", "kW");
            case SOC -> 0;
        };
    }

    private static @Nullable Integer places(@Nullable String name, String small, String thousand) {
        if (name == null || name.equals(small)) {
            return 3;
        }
        return name.equals(thousand) ? 0 : null;
    }
}
