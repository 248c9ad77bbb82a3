package org.voltroam.testkit.station;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.platform.simulator.SimulatedStationSpec;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpp.rpc.CallHandler;
import org.voltroam.protocol.ocpp.rpc.Dialect;
import org.voltroam.protocol.ocpp.rpc.ErrorCode;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.rpc.RpcConnection;
import org.voltroam.protocol.ocpp.v16.Authorize;
import org.voltroam.protocol.ocpp.v16.BootNotification;
import org.voltroam.protocol.ocpp.v16.IdTagInfo.AuthorizationStatus;
import org.voltroam.protocol.ocpp.v16.Measurand;
import org.voltroam.protocol.ocpp.v16.MeterValue;
import org.voltroam.protocol.ocpp.v16.MeterValue.ReadingContext;
import org.voltroam.protocol.ocpp.v16.MeterValue.SampledValue;
import org.voltroam.protocol.ocpp.v16.MeterValue.UnitOfMeasure;
import org.voltroam.protocol.ocpp.v16.MeterValues;
import org.voltroam.protocol.ocpp.v16.StartTransaction;
import org.voltroam.protocol.ocpp.v16.StatusNotification;
import org.voltroam.protocol.ocpp.v16.StatusNotification.ChargePointErrorCode;
import org.voltroam.protocol.ocpp.v16.StatusNotification.ChargePointStatus;
import org.voltroam.protocol.ocpp.v16.StopTransaction;
import org.voltroam.protocol.ocpp.v16.V16;
import tools.jackson.databind.node.ObjectNode;

/**
 * A station that does one thing over and over: boot, status, authorize, start, some meter values, stop. For load: it counts, and
 * never gives up.
 */
public final class StationLoop {

    /**
     * What every round is like.
     *
     * @param meterValues how many between start and stop
     * @param pause between two calls
     */
    public record Round(String token, int meterValues, Duration pause) {}

    private static final int WATT_HOURS_PER_VALUE = 1;

    private final SimulatedStationSpec spec;
    private final Gear gear;
    private final Round round;
    private final Supplier<Tally> tally;
    private final BooleanSupplier over;
    private long register;

    /**
     * @param tally asked for before each count, for it may be a new one
     * @param over true when it is time to stop
     */
    public StationLoop(SimulatedStationSpec spec, Gear gear, Round round, Supplier<Tally> tally, BooleanSupplier over) {
        this.spec = spec;
        this.gear = gear;
        this.round = round;
        this.tally = tally;
        this.over = over;
    }

    /** Blocks until it is over. */
    public void run() throws InterruptedException {
        for (int failures = 0; !over.getAsBoolean(); failures++) {
            try {
                var connection = connect();
                failures = 0;
                rounds(connection);
                connection.close(1000, "");
            } catch (NoResponse unreachable) {
                tally.get().notConnected();
                Thread.sleep(gear.backoff().pause(failures, spec.id().hashCode()));
            }
        }
    }

    private RpcConnection connect() {
        var connection = new RpcConnection(gear.terms(), Dialect.V16, DEAF);
        var socket = gear.sockets()
                .connect(StationLink.request(spec, spec.password()), List.of(V16.SUBPROTOCOL), connection);
        connection.opened(socket);
        tally.get().connected();
        return connection;
    }

    private void rounds(RpcConnection connection) throws InterruptedException {
        while (connection.isOpen() && !over.getAsBoolean()) {
            call(connection, BootNotification.ACTION, BOOT);
            status(connection, ChargePointStatus.Preparing);
            if (authorized(connection)) {
                charge(connection);
            } else {
                tally.get().refusedCard();
            }
        }
    }

    private boolean authorized(RpcConnection connection) throws InterruptedException {
        var answer = call(connection, Authorize.ACTION, new Authorize.Request(round.token()).write());
        return answer != null
                && Authorize.Response.read(fields(answer)).idTagInfo().status().is(AuthorizationStatus.Accepted);
    }

    private void charge(RpcConnection connection) throws InterruptedException {
        var started = call(connection, StartTransaction.ACTION, start());
        if (started == null) {
            return;
        }
        var number = StartTransaction.Response.read(fields(started)).transactionId();
        for (int i = 0; i < round.meterValues(); i++) {
            register += WATT_HOURS_PER_VALUE;
            call(connection, MeterValues.ACTION, reading(number));
        }
        if (call(connection, StopTransaction.ACTION, stop(number)) != null) {
            tally.get().charged();
        }
    }

    private ObjectNode start() {
        return new StartTransaction.Request(
                        1,
                        round.token(),
                        BigDecimal.valueOf(register),
                        null,
                        gear.clock().instant())
                .write();
    }

    private ObjectNode reading(int number) {
        var energy = SampledValue.of(
                Long.toString(register),
                ReadingContext.SAMPLE_PERIODIC,
                Measurand.ENERGY_ACTIVE_IMPORT_REGISTER,
                UnitOfMeasure.Wh);
        var power = SampledValue.of(
                "11000", ReadingContext.SAMPLE_PERIODIC, Measurand.POWER_ACTIVE_IMPORT, UnitOfMeasure.W);
        var value = new MeterValue(gear.clock().instant(), List.of(energy, power));
        return new MeterValues.Request(1, number, List.of(value)).write();
    }

    private ObjectNode stop(int number) {
        return new StopTransaction.Request(
                        round.token(),
                        BigDecimal.valueOf(register),
                        gear.clock().instant(),
                        number,
                        Open.of(StopTransaction.Reason.Local),
                        List.of())
                .write();
    }

    private void status(RpcConnection connection, ChargePointStatus status) throws InterruptedException {
        var request = new StatusNotification.Request(
                1,
                Open.of(ChargePointErrorCode.NoError),
                null,
                Open.of(status),
                gear.clock().instant(),
                null,
                null);
        call(connection, StatusNotification.ACTION, request.write());
    }

    private @Nullable ObjectNode call(RpcConnection connection, String action, ObjectNode payload)
            throws InterruptedException {
        if (round.pause().isPositive()) {
            Thread.sleep(round.pause());
        }
        var began = System.nanoTime();
        var reply = connection.call(action, payload);
        tally.get().replied(reply, System.nanoTime() - began);
        return reply instanceof Reply.Answered(var answer) ? answer : null;
    }

    private static Fields fields(ObjectNode answer) {
        return Fields.of(answer, "", new Violations());
    }

    private static final ObjectNode BOOT =
            new BootNotification.Request("Voltroam", "Load", null, null, "1.0", null, null, null, null).write();

    /** Does nothing that it is told. */
    private static final CallHandler DEAF = new CallHandler() {
        @Override
        public Answer answer(String action, ObjectNode payload) {
            return new Answer.Refusal(ErrorCode.NotSupported, "this station only makes load");
        }

        @Override
        public void dropped(String reason) {
            // counted by what is missing: the call that this was to answer
        }

        @Override
        public void failed(String action, RuntimeException bug) {
            throw new IllegalStateException("an answer without work cannot fail", bug);
        }
    };
}
