package org.voltroam.protocol.ocpp.v21;

import java.util.function.BiFunction;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpp.rpc.CallHandler.Answer;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Findings;
import org.voltroam.protocol.ocpp.shape.Judgement;
import org.voltroam.protocol.ocpp.station.StationEvents;
import tools.jackson.databind.node.ObjectNode;

/** One station's messages: read, judged, acted upon, and what was found on the way reported. */
record Talk(StationId station, StationEvents events, Judgement judgement) {

    <Q extends Record, A extends Record> Answer on(
            Action<Q, A> action, ObjectNode payload, BiFunction<Q, Findings, A> act) {
        var findings = new Findings();
        var request = action.asked().read(payload, findings);
        var answer = judgement
                .refusal(findings, V21.DIALECT)
                .<Answer>map(refusal -> refusal)
                .orElseGet(() -> new Answer.Result(action.answer().write(act.apply(request.orElseThrow(), findings))));
        if (!findings.isEmpty()) {
            events.found(station, action.name(), findings.all());
        }
        return answer;
    }

    /** Looks at what is never answered: what is wrong with it is a finding at most. */
    <Q extends Record> void hear(Action<Q, ?> action, ObjectNode payload) {
        var findings = new Findings();
        action.asked().read(payload, findings);
        if (!findings.isEmpty()) {
            events.found(station, action.name(), findings.all());
        }
    }
}
