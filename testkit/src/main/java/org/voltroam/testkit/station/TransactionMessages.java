package org.voltroam.testkit.station;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpp.v16.IdTagInfo;
import org.voltroam.protocol.ocpp.v16.Measurand;
import org.voltroam.protocol.ocpp.v16.MeterValue;
import org.voltroam.protocol.ocpp.v16.MeterValue.ReadingContext;
import org.voltroam.protocol.ocpp.v16.MeterValue.SampledValue;
import org.voltroam.protocol.ocpp.v16.MeterValue.UnitOfMeasure;
import org.voltroam.protocol.ocpp.v16.MeterValues;
import org.voltroam.protocol.ocpp.v16.StartTransaction;
import org.voltroam.protocol.ocpp.v16.StopTransaction;
import tools.jackson.databind.node.ObjectNode;

/** What a station says about a transaction, as messages of its outbox. */
final class TransactionMessages {

    /** For a transaction whose start was never answered. OCPP 1.6 errata, 3.18. */
    private static final int NO_NUMBER = -1;

    private TransactionMessages() {}

    private static int number(SimulatedStation station, Visit visit) {
        var number = station.signal.read(visit::transaction);
        return number == null ? NO_NUMBER : number;
    }

    record Start(SimulatedStation station, Visit visit, Bay bay, TokenUid token, long meterStart, Instant at)
            implements Outbox.Message {

        @Override
        public String action() {
            return StartTransaction.ACTION;
        }

        @Override
        public ObjectNode payload() {
            return new StartTransaction.Request(
                            bay.connector.number(), token.text(), BigDecimal.valueOf(meterStart), null, at)
                    .write();
        }

        /** A token that is not accepted after all ends the transaction. OCPP 1.6, 4.8: StopTransactionOnInvalidId. */
        @Override
        public void answered(ObjectNode answer) {
            var response = StartTransaction.Response.read(Fields.of(answer, "", new Violations()));
            var status = response.idTagInfo().status();
            var accepted = status.is(IdTagInfo.AuthorizationStatus.Accepted);
            station.signal.change(() -> {
                visit.numbered(response.transactionId());
                if (!accepted) {
                    visit.end(StopReason.DeAuthorized);
                }
            });
            if (!accepted) {
                station.listener.cardRefused(bay.connector.number(), token, status.text());
            }
        }

        @Override
        public void refused(String reason) {
            station.listener.undeliverable(action(), reason);
        }
    }

    record Meter(SimulatedStation station, Visit visit, Bay bay, long meterStart, Instant at, ChargeLine.Point point)
            implements Outbox.Message {

        @Override
        public String action() {
            return MeterValues.ACTION;
        }

        @Override
        public ObjectNode payload() {
            var register = meterStart + point.wattHours();
            var values = List.of(
                    sample(register, Measurand.ENERGY_ACTIVE_IMPORT_REGISTER, UnitOfMeasure.Wh),
                    sample(point.watts(), Measurand.POWER_ACTIVE_IMPORT, UnitOfMeasure.W),
                    sample(point.soc(), Measurand.SOC, UnitOfMeasure.Percent));
            return new MeterValues.Request(
                            bay.connector.number(), number(station, visit), List.of(new MeterValue(at, values)))
                    .write();
        }

        private static SampledValue sample(long value, Measurand measurand, UnitOfMeasure unit) {
            return SampledValue.of(Long.toString(value), ReadingContext.SAMPLE_PERIODIC, measurand, unit);
        }

        @Override
        public void answered(ObjectNode answer) {}

        @Override
        public void refused(String reason) {
            station.listener.undeliverable(action(), reason);
        }
    }

    record Stop(SimulatedStation station, Visit visit, TokenUid token, long meterStop, Instant at, StopReason reason)
            implements Outbox.Message {

        @Override
        public String action() {
            return StopTransaction.ACTION;
        }

        @Override
        public ObjectNode payload() {
            var card = reason == StopReason.Local ? token.text() : null;
            return new StopTransaction.Request(
                            card, BigDecimal.valueOf(meterStop), at, number(station, visit), Open.of(word()), signed())
                    .write();
        }

        /** As a document of OCPP 2.x in text (OCA, Signed Meter Values in OCPP 1.6). */
        private List<MeterValue> signed() {
            var signed = station.signal.read(visit::signed);
            if (signed == null) {
                return List.of();
            }
            var document = Json.object()
                    .put("signedMeterData", signed.base64())
                    .put("signingMethod", "")
                    .put("encodingMethod", signed.format())
                    .put("publicKey", signed.publicKey());
            return List.of(new MeterValue(
                    at, List.of(SampledValue.signed(Json.text(document), ReadingContext.TRANSACTION_END))));
        }

        private StopTransaction.Reason word() {
            return switch (reason) {
                case Local -> StopTransaction.Reason.Local;
                case Remote -> StopTransaction.Reason.Remote;
                case EVDisconnected -> StopTransaction.Reason.EVDisconnected;
                case DeAuthorized -> StopTransaction.Reason.DeAuthorized;
            };
        }

        @Override
        public void answered(ObjectNode answer) {}

        @Override
        public void refused(String reason) {
            station.listener.undeliverable(action(), reason);
        }
    }
}
