package org.voltroam.app.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.pricing.SignalCuts;
import org.voltroam.domain.journey.pricing.SignalCuts.Signal;
import org.voltroam.domain.journey.session.Beginning;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.journey.session.RegisterFall;
import org.voltroam.domain.journey.session.SessionRecorder;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.json.Fields;

/** A case of the kind "meter readings and a tariff give these periods"; a register that falls begins anew. */
final class SegmentVector {

    private static final PartyId PARTY = new PartyId("NL", "VOL");

    private static final Price FREE = Price.of(BigDecimal.ZERO, BigDecimal.ZERO);

    private SegmentVector() {}

    static List<String> differences(TariffVector vector) {
        var input = vector.fields().requiredChild("input", whole -> whole);
        var expected = vector.fields().requiredChild("expected", whole -> whole);
        var wanted = expected.children("periods", SegmentVector::shown);
        var recorded = recorded(input).stream().map(SegmentVector::shown).toList();
        return wanted.equals(recorded) ? List.of() : List.of("periods expected " + wanted + ", computed " + recorded);
    }

    private static List<ChargingPeriod> recorded(Fields input) {
        var readings = RegisterFall.begunAnew(input.children(
                "meter_samples",
                sample -> new MeterReading(
                        sample.requiredInstant("at"), new Energy(sample.requiredNumber("total_kwh")))));
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("/input/meter_samples has no reading");
        }
        var start = input.requiredInstant("start_utc");
        var end = input.requiredInstant("end_utc");
        var recorder = new SessionRecorder(new SignalCuts(signals(input)), recording -> FREE);
        var tariff = input.requiredChild("tariff", TariffVector::tariff);
        var zone = ZoneId.of(input.requiredString("timezone", 60));
        var begun = recorder.begin(
                new Beginning(
                        ChargeId.of("C"),
                        PARTY,
                        SessionId.of("S"),
                        StationId.of("ST"),
                        1,
                        TransactionId.of(1),
                        readings.getFirst().register(),
                        start,
                        token(),
                        AuthMethod.WHITELIST,
                        null,
                        LocationId.of("L"),
                        EvseUid.of("E"),
                        ConnectorId.of("1"),
                        null,
                        TariffVector.EUR,
                        List.of(tariff),
                        zone,
                        null),
                start);
        var metered = recorder.metered(begun, readings, end);
        return recorder.ended(metered, readings.getLast().register(), end, end)
                .session()
                .periods();
    }

    private static List<Signal> signals(Fields input) {
        var signals = new ArrayList<Signal>();
        signals.addAll(input.children(
                "power_samples",
                sample -> new Signal(sample.requiredInstant("at"), sample.requiredNumber("power_kw"), null)));
        signals.addAll(input.children(
                "current_samples",
                sample -> new Signal(sample.requiredInstant("at"), null, sample.requiredNumber("current_a"))));
        return signals;
    }

    private static Token token() {
        return new Token(
                PARTY,
                TokenUid.of("T"),
                Open.of(TokenType.RFID),
                ContractId.of("NL-VOL-C1"),
                null,
                "Voltroam",
                null,
                true,
                Open.of(WhitelistType.ALWAYS),
                null,
                null,
                null,
                Instant.EPOCH,
                Extras.NONE);
    }

    private static String shown(Fields period) {
        var dimensions = period.children(
                "dimensions",
                dimension -> shown(dimension.requiredString("type", 40), dimension.requiredNumber("volume")));
        return period.requiredInstant("start") + " " + dimensions;
    }

    private static String shown(ChargingPeriod period) {
        var dimensions = period.dimensions().stream()
                .map(dimension -> shown(dimension.type().text(), dimension.volume()))
                .toList();
        return period.start() + " " + dimensions;
    }

    private static String shown(String type, BigDecimal volume) {
        return type + " " + volume.setScale(6, RoundingMode.HALF_UP);
    }
}
