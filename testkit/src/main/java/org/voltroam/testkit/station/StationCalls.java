package org.voltroam.testkit.station;

import org.voltroam.protocol.ocpp.rpc.CallHandler;
import tools.jackson.databind.node.ObjectNode;

/** What a simulated station hears from its operator. */
record StationCalls(SimulatedStation station, Speech speech) implements CallHandler {

    @Override
    public Answer answer(String action, ObjectNode payload) {
        return speech.answer(new Orders(station), action, payload);
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
}
