package org.voltroam.testkit.station;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpp.v201.message.TransactionEvent;
import org.voltroam.protocol.ocpp.v201.type.Evse;
import org.voltroam.protocol.ocpp.v201.type.IdToken;
import org.voltroam.protocol.ocpp.v201.type.MeterValue;
import org.voltroam.protocol.ocpp.v201.type.SampledValue;
import org.voltroam.protocol.ocpp.v201.type.SignedMeterValue;
import org.voltroam.protocol.ocpp.v201.type.Transaction;
import org.voltroam.protocol.ocpp.v201.type.UnitOfMeasure;
import org.voltroam.protocol.ocpp.v201.word.AuthorizationStatus;
import org.voltroam.protocol.ocpp.v201.word.ChargingState;
import org.voltroam.protocol.ocpp.v201.word.Measurand;
import org.voltroam.protocol.ocpp.v201.word.ReadingContext;
import org.voltroam.protocol.ocpp.v201.word.Reason;
import org.voltroam.protocol.ocpp.v201.word.TransactionEventKind;
import org.voltroam.protocol.ocpp.v201.word.TriggerReason;
import tools.jackson.databind.node.ObjectNode;

/** What a station of OCPP 2.x says about a transaction, as messages of its outbox: start, meter and end are one message. */
final class TransactionEvents {

    private TransactionEvents() {}

    /** What all three have in common. */
    sealed interface Event extends Outbox.Message {

        SimulatedStation station();

        @Override
        default String action() {
            return TransactionEvent.ACTION.name();
        }

        @Override
        default void answered(ObjectNode answer) {}

        @Override
        default void refused(String reason) {
            station().listener.undeliverable(action(), reason);
        }
    }

    record Start(SimulatedStation station, Visit visit, Bay bay, TokenUid token, long meterStart, Instant at)
            implements Event {

        @Override
        public ObjectNode payload() {
            var remote = station.signal.read(() -> visit.remoteStart());
            var trigger = remote == null ? TriggerReason.Authorized : TriggerReason.RemoteStart;
            var register = register(meterStart, ReadingContext.TRANSACTION_BEGIN);
            return written(
                    TransactionEventKind.Started,
                    trigger,
                    at,
                    visit,
                    new Transaction(visit.name().text(), Open.of(ChargingState.Charging), null, null, remote, null),
                    new MeterValue(List.of(register), at, null),
                    new Evse(bay.connector.number(), Speech2.CONNECTOR, null),
                    Speech2.card(token));
        }

        /** A token that is not accepted after all ends the transaction. OCPP 2.0.1, E05. */
        @Override
        public void answered(ObjectNode answer) {
            var info = Speech2.read(TransactionEvent.ACTION, answer).idTokenInfo();
            if (info != null && !info.status().is(AuthorizationStatus.Accepted)) {
                station.signal.change(() -> visit.end(StopReason.DeAuthorized));
                station.listener.cardRefused(
                        bay.connector.number(), token, info.status().text());
            }
        }
    }

    record Meter(SimulatedStation station, Visit visit, Bay bay, long meterStart, Instant at, ChargeLine.Point point)
            implements Event {

        @Override
        public ObjectNode payload() {
            var values = List.of(
                    register(meterStart + point.wattHours(), ReadingContext.SAMPLE_PERIODIC),
                    sample(point.watts(), Measurand.POWER_ACTIVE_IMPORT, "W", ReadingContext.SAMPLE_PERIODIC),
                    sample(point.soc(), Measurand.SOC, "Percent", ReadingContext.SAMPLE_PERIODIC));
            var state = point.full() ? ChargingState.SuspendedEV : ChargingState.Charging;
            return written(
                    TransactionEventKind.Updated,
                    TriggerReason.MeterValuePeriodic,
                    at,
                    visit,
                    new Transaction(visit.name().text(), Open.of(state), null, null, null, null),
                    new MeterValue(values, at, null),
                    null,
                    null);
        }
    }

    record Stop(
            SimulatedStation station,
            Visit visit,
            Bay bay,
            TokenUid token,
            long meterStop,
            Instant at,
            StopReason reason)
            implements Event {

        @Override
        public ObjectNode payload() {
            var card = reason == StopReason.Local ? Speech2.card(token) : null;
            return written(
                    TransactionEventKind.Ended,
                    trigger(),
                    at,
                    visit,
                    new Transaction(visit.name().text(), null, null, Open.of(word()), null, null),
                    new MeterValue(List.of(last()), at, null),
                    null,
                    card);
        }

        /** With what the meter signed of the charge (OCPP 2.0.1, J01.FR.21). */
        private SampledValue last() {
            var register = register(meterStop, ReadingContext.TRANSACTION_END);
            var signed = station.signal.read(visit::signed);
            return signed == null
                    ? register
                    : new SampledValue(
                            register.value(),
                            register.context(),
                            register.measurand(),
                            null,
                            null,
                            new SignedMeterValue(signed.base64(), "", signed.format(), signed.publicKey(), null),
                            register.unitOfMeasure(),
                            null);
        }

        private TriggerReason trigger() {
            return switch (reason) {
                case Local -> TriggerReason.StopAuthorized;
                case Remote -> TriggerReason.RemoteStop;
                case EVDisconnected -> TriggerReason.EVDeparted;
                case DeAuthorized -> TriggerReason.Deauthorized;
            };
        }

        private Reason word() {
            return switch (reason) {
                case Local -> Reason.Local;
                case Remote -> Reason.Remote;
                case EVDisconnected -> Reason.EVDisconnected;
                case DeAuthorized -> Reason.DeAuthorized;
            };
        }
    }

    private static ObjectNode written(
            TransactionEventKind kind,
            TriggerReason trigger,
            Instant at,
            Visit visit,
            Transaction info,
            MeterValue meter,
            @Nullable Evse evse,
            @Nullable IdToken token) {
        return TransactionEvent.ACTION
                .asked()
                .write(new TransactionEvent.Request(
                        Open.of(kind),
                        List.of(meter),
                        at,
                        Open.of(trigger),
                        visit.nextSequence(),
                        null,
                        null,
                        null,
                        null,
                        info,
                        evse,
                        token,
                        null));
    }

    private static SampledValue register(long wattHours, ReadingContext context) {
        return sample(wattHours, Measurand.ENERGY_ACTIVE_IMPORT_REGISTER, "Wh", context);
    }

    private static SampledValue sample(long value, Measurand measurand, String unit, ReadingContext context) {
        return new SampledValue(
                BigDecimal.valueOf(value),
                Open.of(context),
                Open.of(measurand),
                null,
                null,
                null,
                new UnitOfMeasure(unit, null, null),
                null);
    }
}
