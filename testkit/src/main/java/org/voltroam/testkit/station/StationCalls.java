package org.voltroam.testkit.station;

import java.util.Comparator;
import java.util.Optional;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpp.rpc.CallHandler;
import org.voltroam.protocol.ocpp.rpc.ErrorCode;
import org.voltroam.protocol.ocpp.v16.DataTransfer;
import org.voltroam.protocol.ocpp.v16.RemoteStartStopStatus;
import org.voltroam.protocol.ocpp.v16.RemoteStartTransaction;
import org.voltroam.protocol.ocpp.v16.RemoteStopTransaction;
import org.voltroam.protocol.ocpp.v16.StopTransaction;
import tools.jackson.databind.node.ObjectNode;

/** What a simulated station does when its operator tells it to. */
record StationCalls(SimulatedStation station) implements CallHandler {

    @Override
    public Answer answer(String action, ObjectNode payload) {
        var fields = Fields.of(payload, "", new Violations());
        return switch (action) {
            case RemoteStartTransaction.ACTION -> status(start(RemoteStartTransaction.Request.read(fields)));
            case RemoteStopTransaction.ACTION -> status(stop(RemoteStopTransaction.Request.read(fields)));
            case DataTransfer.ACTION ->
                new Answer.Result(
                        new DataTransfer.Response(Open.of(DataTransfer.DataTransferStatus.UnknownVendorId), null)
                                .write());
            default -> new Answer.Refusal(ErrorCode.NotImplemented, "a simulated station knows no " + action);
        };
    }

    /** A broken frame of the operator is the operator's to find; tests watch its side. */
    @Override
    public void dropped(String reason) {
        station.listener.disturbed(reason);
    }

    @Override
    public void failed(String action, RuntimeException bug) {
        station.listener.disturbed(action + ": " + bug);
    }

    private static Answer status(RemoteStartStopStatus status) {
        return new Answer.Result(new RemoteStartStopStatus.Response(Open.of(status)).write());
    }

    /** Accepted where no transaction runs: with a car there it starts now, else when one is plugged in. */
    private RemoteStartStopStatus start(RemoteStartTransaction.Request request) {
        var chosen = station.signal.read(() -> bay(request));
        if (chosen.isEmpty()) {
            return RemoteStartStopStatus.Rejected;
        }
        var bay = chosen.get();
        station.signal.change(() -> bay.ordered = TokenUid.of(request.idTag()));
        station.gear.threads().execute(() -> station.startIfOrdered(bay));
        return RemoteStartStopStatus.Accepted;
    }

    /** The connector named, or else the first with a waiting car, or else the first that is free. */
    private Optional<Bay> bay(RemoteStartTransaction.Request request) {
        var number = request.connectorId();
        return station.bays().stream()
                .filter(bay -> number == null || bay.connector.number() == number)
                .filter(Bay::canStart)
                .min(Comparator.comparing(Bay::isFree));
    }

    private RemoteStartStopStatus stop(RemoteStopTransaction.Request request) {
        return station.signal.read(() -> {
            var running = station.bays().stream()
                    .map(bay -> bay.visit)
                    .filter(visit -> visit != null && visit.isTransaction(request.transactionId()))
                    .findFirst();
            running.ifPresent(visit -> station.signal.change(() -> visit.end(StopTransaction.Reason.Remote)));
            return running.isPresent() ? RemoteStartStopStatus.Accepted : RemoteStartStopStatus.Rejected;
        });
    }
}
