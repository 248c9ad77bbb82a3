package org.voltroam.protocol.ocpp.v16;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** What was measured at one moment. OCPP 1.6, 7.31. */
public record MeterValue(Instant timestamp, List<SampledValue> sampledValue) {

    static MeterValue read(Fields fields) {
        var value = new MeterValue(
                fields.requiredInstant("timestamp"), fields.requiredChildren("sampledValue", SampledValue::read));
        Judgement.close(fields);
        return value;
    }

    ObjectNode write() {
        return new Out()
                .put("timestamp", timestamp)
                .children("sampledValue", sampledValue, SampledValue::write)
                .done();
    }

    /** One measured value; what is left out has the defaults of OCPP 1.6, 7.43. */
    public record SampledValue(
            String value,
            @Nullable Open<ReadingContext> context,
            @Nullable Open<ValueFormat> format,
            @Nullable Open<Measurand> measurand,
            @Nullable Open<Phase> phase,
            @Nullable Open<Location> location,
            @Nullable Open<UnitOfMeasure> unit) {

        private static final Map<String, ReadingContext> CONTEXTS = Word.index(ReadingContext.class);
        private static final Map<String, Measurand> MEASURANDS = Word.index(Measurand.class);
        private static final Map<String, Phase> PHASES = Word.index(Phase.class);

        /** Signed values are documents; the schema sets no limit. */
        private static final int MAX_VALUE = 100_000;

        public static SampledValue of(String value, ReadingContext context, Measurand measurand, UnitOfMeasure unit) {
            return new SampledValue(value, Word.of(context), null, Word.of(measurand), null, null, Open.of(unit));
        }

        /** What a meter has signed, as text. */
        public static SampledValue signed(String document, ReadingContext context) {
            return new SampledValue(
                    document, Word.of(context), Open.of(ValueFormat.SignedData), null, null, null, null);
        }

        static SampledValue read(Fields fields) {
            var value = new SampledValue(
                    fields.requiredString("value", MAX_VALUE),
                    Word.read(fields, "context", CONTEXTS),
                    fields.open("format", ValueFormat.class),
                    Word.read(fields, "measurand", MEASURANDS),
                    Word.read(fields, "phase", PHASES),
                    fields.open("location", Location.class),
                    fields.open("unit", UnitOfMeasure.class));
            Judgement.close(fields);
            return value;
        }

        ObjectNode write() {
            return new Out()
                    .put("value", value)
                    .put("context", context)
                    .put("format", format)
                    .put("measurand", measurand)
                    .put("phase", phase)
                    .put("location", location)
                    .put("unit", unit)
                    .done();
        }
    }

    /** OCPP 1.6, 7.45. */
    public enum ValueFormat {
        Raw,
        SignedData
    }

    /** OCPP 1.6, 7.30. */
    public enum Location {
        Cable,
        EV,
        Inlet,
        Outlet,
        Body
    }

    /** OCPP 1.6, 7.44. The specification misspells Celsius; its MeterValues schema allows both spellings. */
    public enum UnitOfMeasure {
        Wh,
        kWh,
        varh,
        kvarh,
        W,
        kW,
        VA,
        kVA,
        var,
        kvar,
        A,
        V,
        K,
        Celcius,
        Celsius,
        Fahrenheit,
        Percent
    }

    /** OCPP 1.6, 7.33. */
    public enum ReadingContext implements Word {
        INTERRUPTION_BEGIN("Interruption.Begin"),
        INTERRUPTION_END("Interruption.End"),
        SAMPLE_CLOCK("Sample.Clock"),
        SAMPLE_PERIODIC("Sample.Periodic"),
        TRANSACTION_BEGIN("Transaction.Begin"),
        TRANSACTION_END("Transaction.End"),
        TRIGGER("Trigger"),
        OTHER("Other");

        private final String wire;

        ReadingContext(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** OCPP 1.6, 7.34. */
    public enum Phase implements Word {
        L1("L1"),
        L2("L2"),
        L3("L3"),
        N("N"),
        L1_N("L1-N"),
        L2_N("L2-N"),
        L3_N("L3-N"),
        L1_L2("L1-L2"),
        L2_L3("L2-L3"),
        L3_L1("L3-L1");

        private final String wire;

        Phase(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }
}
