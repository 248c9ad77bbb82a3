package org.voltroam.protocol.ocpp.v16;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.ReadingDraft;
import org.voltroam.protocol.ocpp.station.ReadingDraft.Quantity;
import org.voltroam.protocol.ocpp.station.ReadingDraft.Share;
import org.voltroam.protocol.ocpp.v16.MeterValue.Location;
import org.voltroam.protocol.ocpp.v16.MeterValue.Phase;
import org.voltroam.protocol.ocpp.v16.MeterValue.SampledValue;
import org.voltroam.protocol.ocpp.v16.MeterValue.UnitOfMeasure;
import org.voltroam.protocol.ocpp.v16.MeterValue.ValueFormat;

/**
 * Meter values as readings: the imported energy, the power and the state of charge of each moment and occasion as exact numbers,
 * everything else as it came.
 *
 * <p>One meter value may mix occasions (Transaction.Begin and Transaction.End in one StopTransaction): each becomes a reading of
 * its own. Left-out words have the defaults of OCPP 1.6, 7.43: Energy.Active.Import.Register, Wh, Outlet, Raw.
 */
final class Readings {

    private static final Set<Phase> SINGLE_PHASES =
            EnumSet.of(Phase.L1, Phase.L2, Phase.L3, Phase.L1_N, Phase.L2_N, Phase.L3_N);

    private final Violations found;

    private Readings(Violations found) {
        this.found = found;
    }

    static List<Reading> of(List<MeterValue> values, String pointer, Violations found) {
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
        var quantity = quantity(measurand);
        var number = isRaw(sample) && isAtTheOutlet(sample, measurand) ? number(sample, measurand, pointer) : null;
        if (number == null || quantity == null || !draft.take(quantity, share(sample.phase()), number)) {
            draft.other(isRaw(sample) ? other(sample, measurand, sample.value(), null) : signed(sample, measurand));
        }
    }

    private static Reading.Sample other(
            SampledValue sample, @Nullable Measurand measurand, String value, Reading.@Nullable Signature signature) {
        return new Reading.Sample(
                measurand == null ? text(sample.measurand()) : measurand.wire(),
                value,
                sample.unit() == null ? null : sample.unit().text(),
                sample.phase() == null ? null : sample.phase().text(),
                sample.location() == null ? null : sample.location().text(),
                signature);
    }

    /** The meter's document alone, or within the SignedMeterValueType of OCPP 2.x as text (OCA, Signed Meter Values in OCPP 1.6). */
    private static Reading.Sample signed(SampledValue sample, @Nullable Measurand measurand) {
        var whole = Json.tryParse(sample.value().getBytes(UTF_8)).orElseGet(Json::object);
        var document = whole.path("signedMeterData").asString("");
        if (document.isEmpty()) {
            var encoding = sample.value().startsWith("OCMF|") ? "OCMF" : "";
            return other(sample, measurand, sample.value(), new Reading.Signature(encoding, null));
        }
        var key = whole.path("publicKey").asString("");
        var signature = new Reading.Signature(whole.path("encodingMethod").asString(""), key.isEmpty() ? null : key);
        return other(sample, measurand, document, signature);
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

    private static Share share(@Nullable Open<Phase> phase) {
        if (phase == null) {
            return Share.TOTAL;
        }
        return phase.known().filter(SINGLE_PHASES::contains).isPresent() ? Share.ONE_PHASE : Share.OTHER;
    }

    private static String text(@Nullable Open<Measurand> measurand) {
        return measurand == null ? "" : measurand.text();
    }

    /** A state of charge is measured in the car, wherever the station says so. */
    private static boolean isAtTheOutlet(SampledValue sample, @Nullable Measurand measurand) {
        return measurand == Measurand.SOC
                || sample.location() == null
                || sample.location().is(Location.Outlet);
    }

    private static boolean isRaw(SampledValue sample) {
        return sample.format() == null || !sample.format().is(ValueFormat.SignedData);
    }

    /** In kWh, kW or percent; null when it is none of these or cannot be read. */
    private @Nullable BigDecimal number(SampledValue sample, @Nullable Measurand measurand, String pointer) {
        var places = measurand == null ? null : places(measurand, sample.unit());
        if (places == null) {
            return null;
        }
        var number = Decimals.read(sample.value());
        if (number == null) {
            found.add(pointer + "/value", Violation.Code.BAD_FORMAT, "\"" + sample.value() + "\" is not a number");
            return null;
        }
        return number.movePointLeft(places);
    }

    /** How far the point moves to reach kWh, kW or percent; null when the value is of no such kind. */
    private static @Nullable Integer places(Measurand measurand, @Nullable Open<UnitOfMeasure> unit) {
        return switch (measurand) {
            case ENERGY_ACTIVE_IMPORT_REGISTER -> places(unit, UnitOfMeasure.Wh, UnitOfMeasure.kWh);
            case POWER_ACTIVE_IMPORT -> places(unit, UnitOfMeasure.W, UnitOfMeasure.kW);
            case SOC -> 0;
            default -> null;
        };
    }

    private static @Nullable Integer places(
            @Nullable Open<UnitOfMeasure> unit, UnitOfMeasure small, UnitOfMeasure thousand) {
        if (unit == null || unit.is(small)) {
            return 3;
        }
        return unit.is(thousand) ? 0 : null;
    }
}
