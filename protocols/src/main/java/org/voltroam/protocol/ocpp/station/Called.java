package org.voltroam.protocol.ocpp.station;

import java.util.List;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpp.rpc.Reply;
import tools.jackson.databind.node.ObjectNode;

/** What became of a call in a version's own words. */
public sealed interface Called {

    /** @param findings what the answer breaks of its shape */
    record Answered(ObjectNode payload, List<Violation> findings) implements Called {}

    /** The station answered with an error. */
    record Refused(String code, String text) implements Called {}

    /** Not sent: no such call in this version, or not one of an operator. */
    record NotInVersion(String text) implements Called {}

    /** Not sent: the payload breaks the shape of its message. */
    record Unusable(List<Violation> violations) implements Called {}

    /** Not sent: the station may not be told this now. */
    record NotNow(String reason) implements Called {}

    record NoAnswer(Reply.Cause cause) implements Called {}
}
